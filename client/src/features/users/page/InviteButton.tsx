import { Button } from '@mantine/core';
import { IconMailForward, IconMailPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { UserPage_UserQuery } from '../../../gql/graphql.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';

const InviteDialog = lazy(async () => ({ default: (await import('./InviteDialog.js')).InviteDialog }));

type User = NonNullable<UserPage_UserQuery['user']>;

/** Returns the action that fits a user; undefined for one who has registered or is deactivated. */
function actionFor({ active, invitation }: User): 'invite' | 'resend' | undefined {
  const status = invitation?.status ?? 'NONE';
  if (!active || status === 'ACCEPTED') return undefined;
  return status === 'NONE' || status === 'WITHDRAWN' ? 'invite' : 'resend';
}

/** The button Invite or Resend, whichever fits, or none. */
export function InviteButton({ user }: { user: User }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const action = actionFor(user);
  const may = useMay('INVITATIONS_WRITE');
  if (!action || !may) return null;
  const Icon = action === 'invite' ? IconMailPlus : IconMailForward;
  const email = (user.emails.find(({ primary }) => primary) ?? user.emails[0])?.value;
  return (
    <>
      <Button variant="default" leftSection={<Icon size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t(`invitation.${action}`)}
      </Button>
      <Suspense>
        {open && (
          <InviteDialog
            user={user}
            email={email}
            obstacle={user.invitation?.obstacle}
            action={action}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
