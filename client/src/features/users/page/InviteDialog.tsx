import type { InvitationObstacle } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';

const inviteDocument = graphql(`
  mutation InviteDialog_invite($id: ID!) {
    inviteUser(id: $id) {
      id
      invitation {
        status
      }
    }
  }
`);

const resendDocument = graphql(`
  mutation InviteDialog_resend($id: ID!) {
    resendInvitation(id: $id) {
      id
      invitation {
        status
      }
    }
  }
`);

interface InviteDialogProps {
  user: { id: string; userName: string };
  email: string | undefined;
  obstacle: InvitationObstacle | null | undefined;
  action: 'invite' | 'resend';
  onClose: () => void;
}

/** Names the address before the mail is sent, or the reason why none can be sent. */
export function InviteDialog({ user, email, obstacle, action, onClose }: InviteDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const invite = useAction(inviteDocument);
  const resend = useAction(resendDocument);
  const name = user.userName;
  const send = async () => {
    const result = await (action === 'invite' ? invite : resend)({ id: user.id });
    if (result.ok) toast(t(`invitation.${action}Done`, { name }));
    return result;
  };
  if (obstacle) {
    return (
      <Dialog title={t(`invitation.${action}Title`, { name })} onClose={onClose}>
        <div className="dialog-body">
          <p>{t(`invitation.obstacle.${obstacle}`)}</p>
          {email && <p>{email}</p>}
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={t(`invitation.${action}Title`, { name })}
      confirmLabel={t(`invitation.${action}`)}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{t(`invitation.${action}Explanation`, { email })}</p>
    </ConfirmDialog>
  );
}
