import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { graphql } from '../gql/index.js';
import type { Failure } from '../lib/failure.js';
import { useSession } from '../lib/session.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/use-translate.js';
import { FailureAlert } from './FailureAlert.js';

const signOutDocument = graphql(`
  mutation AccountMenu_signOut {
    signOut
  }
`);

/** Who is signed in, and the way out, behind a button that opens and closes. */
export function AccountMenu({ name, email }: { name: string; email: string }) {
  const t = useTranslate();
  const session = useSession();
  const signOut = useAction(signOutDocument);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const button = useRef<HTMLButtonElement>(null);
  const frame = useClickOutside<HTMLDivElement>(() => setOpen(false));

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = async () => {
    const result = await signOut({});
    if (result.ok) session.leave();
    else setFailure(result.failure);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard here for both the button and what it opens.
    <div className="account" ref={frame} onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <Button
        ref={button}
        variant="subtle"
        color="gray"
        className="account-button"
        leftSection={<IconUserCircle size={20} stroke={1.5} aria-hidden />}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-label={t('account.menu', { name })}
        aria-expanded={open}
        aria-controls="account"
        onClick={() => setOpen(!open)}
      >
        <span className="account-name">{name}</span>
      </Button>
      <div className="account-panel" id="account" hidden={!open}>
        <p className="account-identity">
          <strong>{name}</strong>
          <span className="fine-print">{email}</span>
        </p>
        <FailureAlert failure={failure} />
        <Button variant="default" fullWidth leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('account.signOut')}
        </Button>
      </div>
    </div>
  );
}
