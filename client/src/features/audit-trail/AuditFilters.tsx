import { Button, TextInput } from '@mantine/core';
import { auditActions, auditActorKinds, auditTargetKinds } from '../../gql/closed-lists.js';
import { actionWord, actorKindWord, targetKindWord } from '../../lib/words/audit-words.js';
import { timeZone } from '../../lib/words/format.js';
import type { MessageKey } from '../../lib/words/i18n.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { type Choice, ChoiceFilter, Filters } from '../../ui/table/Filters.js';
import { SearchField } from '../../ui/table/SearchField.js';
import { type AuditSearch, everything, isFiltered, periods } from './audit-search.js';

interface AuditFiltersProps {
  search: AuditSearch;
  onChange: (change: Partial<AuditSearch>, replace?: boolean) => void;
}

type Filter = 'period' | 'action' | 'actorKind' | 'targetKind' | 'outcome';

/** The label of each filter and its words for "no choice". */
const labels: Record<Filter, [MessageKey, MessageKey]> = {
  period: ['audit.period', 'audit.period.all'],
  action: ['audit.action', 'audit.allActions'],
  actorKind: ['audit.actor', 'audit.allActors'],
  targetKind: ['audit.target', 'audit.allTargets'],
  outcome: ['audit.outcome', 'audit.allOutcomes'],
};

/** The filters above the list: search, period, action, actor, target and outcome. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  const select = (name: Filter, options: Choice[]) => (
    <ChoiceFilter
      label={t(labels[name][0])}
      all={t(labels[name][1])}
      value={search[name]}
      choices={options}
      onChoose={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Filters onClear={isFiltered(search) ? () => onChange(everything) : undefined}>
        <SearchField
          label={t('audit.search')}
          placeholder={t('audit.searchHint')}
          value={search.text}
          onSearch={(text) => onChange({ text }, true)}
        />
        {select(
          'period',
          periods.map((value) => ({ value, label: t(`audit.period.${value}`) })),
        )}
        {select(
          'action',
          auditActions.map((value) => ({ value, label: actionWord(t, value) })),
        )}
        {select(
          'actorKind',
          auditActorKinds.map((value) => ({ value, label: actorKindWord(t, value) })),
        )}
        {select(
          'targetKind',
          auditTargetKinds.map((value) => ({ value, label: targetKindWord(t, value) })),
        )}
        <SearchField
          label={t('attribute.name')}
          placeholder={t('audit.attributeHint')}
          value={search.attribute ?? ''}
          onSearch={(attribute) => onChange({ attribute: attribute || undefined }, true)}
        />
        {select('outcome', [
          { value: 'SUCCESS', label: t('audit.outcome.SUCCESS') },
          { value: 'REFUSED', label: t('audit.outcome.REFUSED') },
        ])}
        {search.period === 'custom' && <CustomPeriod search={search} onChange={onChange} />}
      </Filters>
      <Notes search={search} onChange={onChange} />
    </>
  );
}

function CustomPeriod({ search, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  return (['from', 'to'] as const).map((end) => (
    <TextInput
      key={end}
      type="datetime-local"
      aria-label={t(`audit.${end}`)}
      leftSection={<span className="fine-print">{t(`audit.${end}`)}</span>}
      leftSectionWidth={52}
      value={search[end] ?? ''}
      onChange={(event) => onChange({ [end]: event.currentTarget.value || undefined }, true)}
    />
  ));
}

/** Names the time zone and the retention; offers to drop the filter on one actor or target. */
function Notes({ search, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  return (
    <>
      <p className="fine-print">
        {t('audit.zone', { zone: timeZone() })} {t('audit.retention')}
      </p>
      {(search.actorId || search.targetId) && (
        <p className="note">
          {t('audit.only')}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange({ actorId: undefined, targetId: undefined })}
          >
            {t('audit.showAll')}
          </Button>
        </p>
      )}
    </>
  );
}
