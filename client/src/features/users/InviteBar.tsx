import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { InvitationStatus, UserFilter } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/use-translate.js';
import { ExportLinks } from '../../ui/ExportLinks.js';

const InviteUsersDialog = lazy(async () => ({ default: (await import('./InviteUsersDialog.js')).InviteUsersDialog }));

/** Whom it makes sense to invite; to the others it is sent again one by one, if at all. */
const mayBeInvited: ReadonlySet<InvitationStatus> = new Set(['NONE', 'EXPIRED', 'BOUNCED', 'WITHDRAWN']);

interface InviteBarProps {
  selected: ReadonlySet<string>;
  onClear: () => void;
  /** What narrows the list; without it, "all" is not offered. */
  filter: UserFilter | undefined;
  total: number;
}

/** Invites or exports who is ticked; invites everybody whom the filter finds. */
export function InviteBar({ selected, onClear, filter, total }: InviteBarProps) {
  const t = useTranslate();
  const [whom, setWhom] = useState<'selected' | 'all'>();
  const close = () => setWhom(undefined);
  const all = filter && mayBeInvited.has(filter.invitation ?? 'NONE') ? filter : undefined;
  if (selected.size === 0 && !all) return null;
  return (
    <div className="actions">
      {selected.size > 0 && (
        <>
          <span role="status">{t('invitation.selected', { count: selected.size })}</span>
          <Button leftSection={<IconMailPlus size={16} aria-hidden />} onClick={() => setWhom('selected')}>
            {t('invitation.inviteSelected', { count: selected.size })}
          </Button>
          <ExportLinks list="users" filter={{ ids: [...selected] }} count={selected.size} />
          <Button variant="subtle" onClick={onClear}>
            {t('invitation.clearSelection')}
          </Button>
        </>
      )}
      {selected.size === 0 && all && (
        <Button
          variant="default"
          leftSection={<IconMailPlus size={16} aria-hidden />}
          disabled={total > 1_000}
          onClick={() => setWhom('all')}
        >
          {t('invitation.inviteAll', { count: total })}
        </Button>
      )}
      {selected.size === 0 && all && total > 1_000 && <span>{t('invitation.tooMany')}</span>}
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
