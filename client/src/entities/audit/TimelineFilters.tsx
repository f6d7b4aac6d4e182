import { useQuery } from 'urql';
import { auditActorKinds } from '../../gql/closed-lists.js';
import type { TimelineChange, TimelineFilter } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { readOneOf } from '../../lib/address/list-address.js';
import { actorKindWord } from '../../lib/words/audit-words.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ChoiceFilter, Filters } from '../../ui/table/Filters.js';

const attributesDocument = graphql(`
  query TimelineFilters_attributes($id: ID!) {
    valueOrigins(targetId: $id) {
      path
    }
  }
`);

const changes: readonly TimelineChange[] = ['LIFECYCLE', 'ATTRIBUTES', 'MEMBERSHIPS', 'INVITATIONS'];

/** Reads the filter of a timeline from the address. */
export function readTimelineFilter(address: URLSearchParams): TimelineFilter {
  return {
    change: readOneOf(address, 'change', changes) ?? null,
    attribute: address.get('attribute') || null,
    actorKind: readOneOf(address, 'actor', auditActorKinds) ?? null,
  };
}

/** Returns true if any filter narrows the timeline. */
export function isTimelineFiltered(filter: TimelineFilter): boolean {
  return Object.values(filter).some((choice) => choice !== null);
}

interface TimelineFiltersProps {
  kind: 'USER' | 'GROUP';
  targetId: string;
  filter: TimelineFilter;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** The filters of a timeline: kind of change, attribute and actor. */
export function TimelineFilters({ kind, targetId, filter, onChange }: TimelineFiltersProps) {
  const t = useTranslate();
  const ofUser = kind === 'USER';
  const offered = changes.filter((change) => ofUser || change !== 'INVITATIONS');
  const clear = () => onChange({ change: undefined, attribute: undefined, actor: undefined });
  return (
    <Filters onClear={isTimelineFiltered(filter) ? clear : undefined}>
      <ChoiceFilter
        label={t('timeline.change')}
        all={t('timeline.change.all')}
        value={filter.change ?? undefined}
        choices={offered.map((value) => ({
          value,
          label: t(value === 'MEMBERSHIPS' ? `timeline.change.MEMBERSHIPS.${kind}` : `timeline.change.${value}`),
        }))}
        onChoose={(change) => onChange({ change })}
      />
      {ofUser && (
        <AttributeFilter
          targetId={targetId}
          value={filter.attribute ?? undefined}
          onChoose={(attribute) => onChange({ attribute })}
        />
      )}
      <ChoiceFilter
        label={t('audit.actor')}
        all={t('audit.allActors')}
        value={filter.actorKind ?? undefined}
        choices={auditActorKinds.map((value) => ({ value, label: actorKindWord(t, value) }))}
        onChoose={(actor) => onChange({ actor })}
      />
    </Filters>
  );
}

interface AttributeFilterProps {
  targetId: string;
  value: string | undefined;
  onChoose: (attribute: string | undefined) => void;
}

/** The attributes that ever changed. */
function AttributeFilter({ targetId, value, onChoose }: AttributeFilterProps) {
  const t = useTranslate();
  const [{ data }] = useQuery({ query: attributesDocument, variables: { id: targetId } });
  const paths = new Set([...(data?.valueOrigins.map(({ path }) => path) ?? []), ...(value ? [value] : [])]);
  return (
    <ChoiceFilter
      label={t('attribute.name')}
      all={t('timeline.attribute.all')}
      value={value}
      choices={[...paths].sort().map((path) => ({ value: path, label: path }))}
      onChoose={onChoose}
    />
  );
}
