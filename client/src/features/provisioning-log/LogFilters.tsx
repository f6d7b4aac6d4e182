import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { type Choice, ChoiceFilter, Filters } from '../../ui/table/Filters.js';
import { SearchField } from '../../ui/table/SearchField.js';
import { ChosenFilters } from './ChosenFilters.js';
import { durations, isFiltered, type LogSearch, methods, outcomes, resourceTypes, statuses } from './log-search.js';

const tokensDocument = graphql(`
  query LogFilters_tokens {
    provisioning {
      tokens {
        id
        name
      }
    }
  }
`);

interface LogFiltersProps {
  search: LogSearch;
  onChange: (change: Partial<LogSearch>, replace?: boolean) => void;
  onClear: () => void;
  children: ReactNode;
}

/** Search and filters above the list. */
export function LogFilters({ search, onChange, onClear, children }: LogFiltersProps) {
  const t = useTranslate();
  const { method, status, slowerThan, tokenId } = search;
  const [more, setMore] = useState([method, status, slowerThan, tokenId].some((chosen) => chosen !== undefined));
  return (
    <>
      <Filters onClear={isFiltered(search) ? onClear : undefined}>
        <SearchField
          label={t('log.search')}
          placeholder={t('log.searchHint')}
          value={search.text}
          onSearch={(text) => onChange({ text }, true)}
        />
        <Switch
          label={t('log.errorsOnly')}
          checked={search.errorsOnly}
          onChange={(event) => onChange({ errorsOnly: event.currentTarget.checked })}
        />
        <ChoiceFilter
          label={t('log.outcome')}
          all={t('log.allOutcomes')}
          value={search.outcome}
          choices={outcomes.map((value) => ({ value, label: t(`log.outcome.${value}`) }))}
          onChoose={(outcome) => onChange({ outcome })}
        />
        <ChoiceFilter
          label={t('log.type')}
          all={t('log.allTypes')}
          value={search.resourceType}
          choices={resourceTypes.map((value) => ({ value, label: t(`log.type.${value}`) }))}
          onChoose={(resourceType) => onChange({ resourceType })}
        />
        <Button variant="default" aria-expanded={more} onClick={() => setMore(!more)}>
          {t('log.moreFilters')}
        </Button>
        {children}
        {more && <MoreFilters search={search} onChange={onChange} />}
      </Filters>
      <ChosenFilters search={search} onChange={onChange} />
    </>
  );
}

const plain = (value: string): Choice => ({ value, label: value });

function MoreFilters({ search, onChange }: Pick<LogFiltersProps, 'search' | 'onChange'>) {
  const t = useTranslate();
  const [{ data }] = useQuery({ query: tokensDocument, variables: {}, pause: !useMay('PROVISIONING_READ') });
  const tokens = data?.provisioning.tokens ?? [];
  return (
    <>
      <ChoiceFilter
        label={t('log.method')}
        all={t('log.allMethods')}
        value={search.method}
        choices={methods.map(plain)}
        onChoose={(method) => onChange({ method })}
      />
      <ChoiceFilter
        label={t('log.status')}
        all={t('log.allStatuses')}
        value={search.status}
        choices={statuses.map(plain)}
        onChoose={(status) => onChange({ status })}
      />
      <ChoiceFilter
        label={t('log.duration')}
        all={t('log.allDurations')}
        value={search.slowerThan}
        choices={durations.map((value) => ({ value, label: t('log.slowerThan', { count: Number(value) }) }))}
        onChoose={(slowerThan) => onChange({ slowerThan })}
      />
      {tokens.length > 0 && (
        <ChoiceFilter
          label={t('log.token')}
          all={t('log.allTokens')}
          value={search.tokenId}
          choices={tokens.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(tokenId) => onChange({ tokenId })}
        />
      )}
    </>
  );
}
