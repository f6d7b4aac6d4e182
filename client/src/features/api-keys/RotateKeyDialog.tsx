import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import type { ApiKey } from './key-rules.js';
import { useOnceKey } from './OnceKey.js';

const rotateDocument = graphql(`
  mutation RotateKeyDialog_rotate($id: ID!) {
    rotateApiKey(id: $id) {
      secret
      endpoint
      key {
        id
        name
        scopes
      }
    }
  }
`);

const affected: readonly Affected[] = ['ApiKey'];

type RotatedKey = Pick<ApiKey, 'id' | 'name'>;

/** Gives a key a new secret and opens the page that shows it once. */
export function RotateKeyDialog({ apiKey, onClose }: { apiKey: RotatedKey; onClose: () => void }) {
  const t = useTranslate();
  const once = useOnceKey();
  const rotate = useAction(rotateDocument, affected);
  const confirm = async () => {
    const result = await rotate({ id: apiKey.id });
    if (!result.ok) return result;
    const { key, secret, endpoint } = result.data.rotateApiKey;
    once.show({ keyId: key.id, keyName: key.name, secret, endpoint, scopes: key.scopes, rotated: true });
    return result;
  };
  return (
    <ConfirmDialog
      title={t('apiKeys.rotateTitle', { name: apiKey.name })}
      confirmLabel={t('apiKeys.rotateConfirm')}
      danger
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('apiKeys.rotateExplanation')}</p>
    </ConfirmDialog>
  );
}
