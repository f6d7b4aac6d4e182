import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconChevronDown, IconKeyboard, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Role } from '../gql/graphql.js';
import { profilePath } from '../lib/address/profile-path.js';
import type { Failure } from '../lib/words/failure.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { useSignOut } from '../session/use-sign-out.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { useOpeners } from './Shortcuts.js';

interface AccountMenuProps {
  name: string;
  email: string;
  role: Role | undefined;
}

/** Shows who is signed in, and the way out, behind a button that opens and closes. */
export function AccountMenu({ name, email, role }: AccountMenuProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useClickOutside<HTMLDivElement>(() => setOpen(false));

  const close = () => {
    setOpen(false);
    button.current?.focus();
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
          {role && <span className="account-role">{t(`role.${role}`)}</span>}
        </p>
        <AccountActions onClose={close} />
      </div>
    </div>
  );
}

function AccountActions({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const signOut = useSignOut();
  const { help } = useOpeners();
  const [failure, setFailure] = useState<Failure>();
  const showShortcuts = () => {
    onClose();
    help();
  };
  return (
    <>
      <FailureAlert failure={failure} />
      <Button
        component={Link}
        to={profilePath}
        variant="default"
        fullWidth
        leftSection={<IconShieldLock size={16} aria-hidden />}
        onClick={onClose}
      >
        {t('profile.title')}
      </Button>
      <Button variant="default" fullWidth leftSection={<IconKeyboard size={16} aria-hidden />} onClick={showShortcuts}>
        {t('shortcuts.title')}
      </Button>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconLogout size={16} aria-hidden />}
        onClick={async () => setFailure(await signOut())}
      >
        {t('account.signOut')}
      </Button>
    </>
  );
}
