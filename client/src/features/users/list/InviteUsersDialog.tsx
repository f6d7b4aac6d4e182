import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { InviteUsersDialog_InviteMutation, InviteUsersInput } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';

const inviteDocument = graphql(`
  mutation InviteUsersDialog_invite($input: InviteUsersInput!) {
    inviteUsers(input: $input) {
      userId
      userName
      invited
      reason
    }
  }
`);

type Results = InviteUsersDialog_InviteMutation['inviteUsers'];

const affected: readonly Affected[] = ['User', 'UserConnection'];

interface InviteUsersDialogProps {
  input: InviteUsersInput;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Invites many users, and shows what came of each who was left out. */
export function InviteUsersDialog({ input, count, onDone, onClose }: InviteUsersDialogProps) {
  const t = useTranslate();
  const invite = useAction(inviteDocument, affected);
  const [results, setResults] = useState<Results>();
  const invited = useRef(false);
  const run = async () => {
    const result = await invite({ input });
    invited.current = result.ok;
    if (result.ok) setResults(result.data.inviteUsers);
    return result;
  };
  if (results) {
    const close = () => {
      onDone();
      onClose();
    };
    return <InviteResults results={results} onClose={close} />;
  }
  return (
    <ConfirmDialog
      title={t('invitation.bulkTitle', { count })}
      confirmLabel={t('invitation.inviteSelected', { count })}
      onConfirm={run}
      // After a success the same dialog shows the results.
      onClose={() => invited.current || onClose()}
    >
      <p>{t('invitation.bulkExplanation')}</p>
    </ConfirmDialog>
  );
}

function InviteResults({ results, onClose }: { results: Results; onClose: () => void }) {
  const t = useTranslate();
  const leftOut = results.filter(({ invited }) => !invited);
  return (
    <Dialog title={t('invitation.results')} onClose={onClose}>
      <div className="dialog-body">
        <p role="status">{t('invitation.bulkDone', { count: results.length - leftOut.length })}</p>
        {leftOut.length > 0 && (
          <>
            <p>{t('invitation.bulkLeftOut', { count: leftOut.length })}</p>
            <ul className="left-out">
              {leftOut.slice(0, 50).map(({ userId, userName, reason }) => (
                <li key={userId}>
                  <Link to={`/users/${userId}`}>{userName ?? userId}</Link>
                  <span lang="en"> {reason}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
