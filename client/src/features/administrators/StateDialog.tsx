import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type Administrator, affected } from './administrator.js';

const deactivateDocument = graphql(`
  mutation StateDialog_deactivate($id: ID!) {
    deactivateAdministrator(id: $id) {
      id
      state
    }
  }
`);

const reactivateDocument = graphql(`
  mutation StateDialog_reactivate($id: ID!) {
    reactivateAdministrator(id: $id) {
      id
      state
    }
  }
`);

/** Deactivates an administrator, or lets a deactivated one sign in again. */
export function StateDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const deactivate = useAction(deactivateDocument, affected);
  const reactivate = useAction(reactivateDocument, affected);
  const { id, name, state } = administrator;
  const verb = state === 'DEACTIVATED' ? 'reactivate' : 'deactivate';

  const change = async () => {
    const result = await (verb === 'deactivate' ? deactivate({ id }) : reactivate({ id }));
    if (result.ok) toast(t(`administrators.${verb}Done`, { name }));
    return result;
  };

  return (
    <ConfirmDialog
      title={t(`administrators.${verb}Title`, { name })}
      confirmLabel={t(`administrators.act.${verb}`)}
      onConfirm={change}
      onClose={onClose}
    >
      <p>{t(`administrators.${verb}Explanation`)}</p>
    </ConfirmDialog>
  );
}
