import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ExportLinks } from '../../../entities/export/ExportLinks.js';
import type { InvitationStatus, UserFilter } from '../../../gql/graphql.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import type { Selection } from './use-selection.js';

const InviteUsersDialog = lazy(async () => ({ default: (await import('./InviteUsersDialog.js')).InviteUsersDialog }));

/** The states in which users can be invited in bulk; in the others, invitations are sent again one by one, if ever. */
const mayBeInvited: ReadonlySet<InvitationStatus> = new Set(['NONE', 'EXPIRED', 'BOUNCED', 'WITHDRAWN']);

interface InviteBarProps {
  selection: Selection;
  /** The filter of the list; without one, inviting "all" is not offered. */
  filter: UserFilter | undefined;
  /** Number of rows on the page; `total` counts the whole list. */
  rows: number;
  total: number;
}

/** Invites or exports the selected users, or everybody whom the filter finds. */
export function InviteBar({ selection, filter, rows, total }: InviteBarProps) {
  const t = useTranslate();
  const [whom, setWhom] = useState<'selected' | 'all'>();
  const { ids: selected, matching: whole, clear: onClear } = selection;
  const mayInvite = useMay('INVITATIONS_WRITE');
  const close = () => setWhom(undefined);
  const all = mayInvite && filter && mayBeInvited.has(filter.invitation ?? 'NONE') ? filter : undefined;
  // An open dialog stays, because inviting users may remove all of them from the page.
  if (selected.size === 0 && !all && !whom) return null;
  return (
    <div className="actions">
      {selected.size > 0 && (
        <>
          <span role="status">{t('invitation.selected', { count: whole ? total : selected.size })}</span>
          {!whole && selected.size === rows && total > rows && (
            <Button variant="subtle" onClick={selection.selectMatching}>
              {t('lists.selectMatching', { count: total })}
            </Button>
          )}
          {mayInvite && !whole && (
            <Button leftSection={<IconMailPlus size={16} aria-hidden />} onClick={() => setWhom('selected')}>
              {t('invitation.inviteSelected', { count: selected.size })}
            </Button>
          )}
        </>
      )}
      {(selected.size === 0 || whole) && all && <InviteAll total={total} onInvite={() => setWhom('all')} />}
      {selected.size > 0 && (
        <>
          <ExportLinks list="users" {...(whole ? wholeExport(filter, total) : tickedExport(selected))} />
          <Button variant="subtle" onClick={onClear}>
            {t('invitation.clearSelection')}
          </Button>
        </>
      )}
      <Suspense>
        {whom === 'selected' && (
          <InviteUsersDialog input={{ ids: [...selected] }} count={selected.size} onDone={onClear} onClose={close} />
        )}
        {whom === 'all' && all && (
          <InviteUsersDialog input={{ filter: all }} count={total} onDone={onClear} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

const tickedExport = (selected: ReadonlySet<string>) => ({ filter: { ids: [...selected] }, count: selected.size });

const wholeExport = (filter: UserFilter | undefined, count: number) => {
  const { attributes: _attributes, ...narrow } = filter ?? {};
  return { filter: narrow, count };
};

function InviteAll({ total, onInvite }: { total: number; onInvite: () => void }) {
  const t = useTranslate();
  const tooMany = total > 1_000;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailPlus size={16} aria-hidden />}
        disabled={tooMany}
        onClick={onInvite}
      >
        {t('invitation.inviteAll', { count: total })}
      </Button>
      {tooMany && <span>{t('invitation.tooMany')}</span>}
    </>
  );
}
