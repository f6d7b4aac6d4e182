import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/index.js';
import { useSession } from '../lib/session.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/use-translate.js';

const signOutDocument = graphql(`
  mutation AccountMenu_signOut {
    signOut
  }
`);

/** Who is signed in, and the way out. */
export function AccountMenu({ name, email }: { name: string; email: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useAction(signOutDocument);

  const leave = async () => {
    const result = await signOut({});
    if (!result.ok && result.failure.code !== 'UNAUTHENTICATED') return;
    await navigate('/sign-in');
    session.restart();
  };

  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className="account-button"
          leftSection={<IconUserCircle size={20} stroke={1.5} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('account.menu', { name })}
        >
          <span className="account-name">{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
