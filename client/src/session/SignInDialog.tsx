import { Button } from '@mantine/core';
import { useSession } from '../lib/session/session.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { Dialog } from '../ui/dialog/Dialog.js';
import { SignInForm } from './SignInForm.js';

interface SignInDialogProps {
  email: string;
  onSignedIn: (id: string) => void;
  /** Undefined once the session is over, because nothing behind the dialog works any more. */
  onClose: (() => void) | undefined;
}

/** Signs in over the page that is open, so that nothing of it is lost. */
export function SignInDialog({ email, onSignedIn, onClose }: SignInDialogProps) {
  const t = useTranslate();
  const { leave } = useSession();
  const { pathname, search, hash } = window.location;
  return (
    <Dialog title={t('session.signInTitle')} onClose={onClose}>
      <div className="dialog-body">
        <p>{onClose ? t('session.signInEarly') : t('session.signInWhy')}</p>
        <SignInForm email={email} onSignedIn={({ id }) => onSignedIn(id)} />
        {!onClose && (
          <Button variant="subtle" color="gray" onClick={() => leave(pathname + search + hash)}>
            {t('session.toSignIn')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
