import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useTranslate } from '../lib/words/use-translate.js';

interface SingleSignOnButtonProps {
  /** The name of the identity provider. */
  name: string;
  purpose?: 'signIn' | 'confirm' | 'connect';
  /** The page of the portal to return to. */
  returnTo: string;
}

const labels = { signIn: 'signIn.through', confirm: 'reauthentication.through', connect: 'signIn.connect' } as const;

/** A link to the identity provider, which comes back to a page of the portal. */
export function SingleSignOnButton({ name, purpose = 'signIn', returnTo }: SingleSignOnButtonProps) {
  const t = useTranslate();
  return (
    <Button
      component="a"
      href={`/sign-on?${new URLSearchParams({ purpose, returnTo }).toString()}`}
      variant={purpose === 'connect' ? 'default' : 'filled'}
      fullWidth={purpose !== 'connect'}
      leftSection={<IconLogin2 size={18} aria-hidden />}
    >
      {t(labels[purpose], { name })}
    </Button>
  );
}
