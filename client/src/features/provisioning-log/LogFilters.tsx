import { Button, NativeSelect, Switch } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ExchangeOutcome, ExchangeResourceType } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useTranslate } from '../../lib/use-translate.js';
import { Filters } from '../../ui/Filters.js';
import { SearchField } from '../../ui/SearchField.js';
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
  const [{ data }] = useQuery({ query: tokensDocument, variables: {} });
  const tokens = data?.provisioning.tokens ?? [];
  const select = (label: string, value: string | undefined, all: string, choices: Choice[], name: keyof LogSearch) => (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <>
      <Filters>
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
        {select(t('log.outcome'), search.outcome, t('log.allOutcomes'), outcomes.map(labelOutcome(t)), 'outcome')}
        {select(t('log.method'), search.method, t('log.allMethods'), methods.map(plain), 'method')}
        {select(t('log.type'), search.resourceType, t('log.allTypes'), resourceTypes.map(labelType(t)), 'resourceType')}
        {select(t('log.status'), search.status, t('log.allStatuses'), statuses.map(plain), 'status')}
        {select(
          t('log.duration'),
          search.slowerThan,
          t('log.allDurations'),
          durations.map((value) => ({ value, label: t('log.slowerThan', { count: Number(value) }) })),
          'slowerThan',
        )}
        {tokens.length > 0 &&
          select(
            t('log.token'),
            search.tokenId,
            t('log.allTokens'),
            tokens.map(({ id, name }) => ({ value: id, label: name })),
            'tokenId',
          )}
        {isFiltered(search) && (
          <Button variant="subtle" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
            {t('filters.clear')}
          </Button>
        )}
        {children}
      </Filters>
      <ChosenFilters search={search} onChange={onChange} />
    </>
  );
}

interface Choice {
  value: string;
  label: string;
}

const plain = (value: string): Choice => ({ value, label: value });

const labelOutcome = (t: ReturnType<typeof useTranslate>) => (value: ExchangeOutcome) => ({
  value,
  label: t(`log.outcome.${value}`),
});

const labelType = (t: ReturnType<typeof useTranslate>) => (value: ExchangeResourceType) => ({
  value,
  label: t(`log.type.${value}`),
});
