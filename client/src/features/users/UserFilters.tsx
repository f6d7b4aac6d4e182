import { Button, NativeSelect } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { InvitationStatus, UserSource, UserStatus } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/use-translate.js';
import { Filters } from '../../ui/Filters.js';
import { SearchField } from '../../ui/SearchField.js';
import { changedSpans, invitationStatuses, isFiltered, type UsersSearch } from './users-search.js';

interface UserFiltersProps {
  search: UsersSearch;
  /** `replace`: typing does not fill the history with every letter. */
  onChange: (change: Partial<UsersSearch>, replace?: boolean) => void;
  onClear: () => void;
}

/** Search, source and status above the list. */
export function UserFilters({ search, onChange, onClear }: UserFiltersProps) {
  const t = useTranslate();
  return (
    <Filters>
      <SearchField
        label={t('users.search')}
        placeholder={t('users.searchHint')}
        value={search.text}
        onSearch={(text) => onChange({ text }, true)}
      />
      <NativeSelect
        aria-label={t('source.label')}
        value={search.source ?? ''}
        data={[
          { value: '', label: t('source.all') },
          { value: 'SCIM_OKTA', label: t('source.SCIM_OKTA') },
          { value: 'LOCAL', label: t('source.LOCAL') },
        ]}
        onChange={(event) => onChange({ source: (event.currentTarget.value || undefined) as UserSource | undefined })}
      />
      <NativeSelect
        aria-label={t('status.label')}
        value={search.status ?? ''}
        data={[
          { value: '', label: t('status.all') },
          { value: 'ACTIVE', label: t('status.ACTIVE') },
          { value: 'INACTIVE', label: t('status.INACTIVE') },
        ]}
        onChange={(event) => onChange({ status: (event.currentTarget.value || undefined) as UserStatus | undefined })}
      />
      <NativeSelect
        aria-label={t('invitation.label')}
        value={search.invitation ?? ''}
        data={[
          { value: '', label: t('invitation.all') },
          ...invitationStatuses.map((value) => ({ value, label: t(`invitation.${value}`) })),
        ]}
        onChange={(event) =>
          onChange({ invitation: (event.currentTarget.value || undefined) as InvitationStatus | undefined })
        }
      />
      <NativeSelect
        aria-label={t('users.changed')}
        value={search.changed ?? ''}
        data={[
          { value: '', label: t('users.changed.any') },
          ...changedSpans.map((value) => ({ value, label: t(`users.changed.${value}`) })),
        ]}
        onChange={(event) => onChange({ changed: changedSpans.find((span) => span === event.currentTarget.value) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </Filters>
  );
}
