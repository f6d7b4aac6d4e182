import { Checkbox } from '@mantine/core';
import { SourceFilter } from '../../../entities/user/SourceFilter.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ChoiceFilter, Filters } from '../../../ui/table/Filters.js';
import { SearchField } from '../../../ui/table/SearchField.js';
import { ChosenGroup, GroupButton } from './GroupFilter.js';
import { changedSpans, invitationStatuses, isFiltered, type UsersSearch, userStatuses } from './users-search.js';

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
    <>
      <Filters onClear={isFiltered(search) ? onClear : undefined}>
        <SearchField
          label={t('users.search')}
          placeholder={t('users.searchHint')}
          value={search.text}
          onSearch={(text) => onChange({ text }, true)}
        />
        <SourceFilter value={search.source} onChoose={(source) => onChange({ source })} />
        <ChoiceFilter
          label={t('status.label')}
          all={t('status.all')}
          value={search.status}
          choices={userStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChoose={(status) => onChange({ status })}
        />
        <ChoiceFilter
          label={t('invitation.label')}
          all={t('invitation.all')}
          value={search.invitation}
          choices={invitationStatuses.map((value) => ({ value, label: t(`invitation.${value}`) }))}
          onChoose={(invitation) => onChange({ invitation })}
        />
        <ChoiceFilter
          label={t('users.changed')}
          all={t('users.changed.any')}
          value={search.changed}
          choices={changedSpans.map((value) => ({ value, label: t(`users.changed.${value}`) }))}
          onChoose={(changed) => onChange({ changed })}
        />
        <GroupButton chosen={search.group !== undefined} onChoose={(group) => onChange({ group })} />
        <Checkbox
          label={t('lists.withErrors')}
          checked={search.withErrors}
          onChange={(event) => onChange({ withErrors: event.currentTarget.checked })}
        />
      </Filters>
      {search.group && <ChosenGroup id={search.group} onClear={() => onChange({ group: undefined })} />}
    </>
  );
}
