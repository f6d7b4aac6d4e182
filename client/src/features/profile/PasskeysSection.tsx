import { Button } from '@mantine/core';
import { useState } from 'react';
import { canUsePasskeys } from '../../lib/passkeys.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { AddPasskeyDialog, RemovePasskeyDialog, RenamePasskeyDialog } from './PasskeyDialogs.js';

interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt?: string | null | undefined;
}

interface PasskeysSectionProps {
  passkeys: readonly Passkey[];
  available: boolean;
  onAdded: (codes: readonly string[] | null | undefined) => void;
}

type Open = { kind: 'add' } | { kind: 'rename' | 'remove'; passkey: Passkey };

/** The passkeys of the account, by the names that their owner gave them. */
export function PasskeysSection({ passkeys, available, onAdded }: PasskeysSectionProps) {
  const t = useTranslate();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const usable = available && canUsePasskeys();
  return (
    <section className="panel" aria-labelledby="passkeys">
      <div className="panel-heading">
        <h2 id="passkeys">{t('profile.passkeys.title')}</h2>
        {usable && <Button onClick={() => setOpen({ kind: 'add' })}>{t('profile.passkeys.add')}</Button>}
      </div>
      <p>{usable ? t('profile.passkeys.intro') : t('profile.passkeys.unavailable')}</p>
      {passkeys.length > 0 && (
        <ul className="passkeys">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <PasskeyEntry passkey={passkey} onOpen={(kind) => setOpen({ kind, passkey })} />
            </li>
          ))}
        </ul>
      )}
      {open?.kind === 'add' && (
        <AddPasskeyDialog
          onClose={close}
          onAdded={(codes) => {
            close();
            onAdded(codes);
          }}
        />
      )}
      {open?.kind === 'rename' && <RenamePasskeyDialog passkey={open.passkey} onClose={close} />}
      {open?.kind === 'remove' && <RemovePasskeyDialog passkey={open.passkey} onClose={close} />}
    </section>
  );
}

interface PasskeyEntryProps {
  passkey: Passkey;
  onOpen: (kind: 'rename' | 'remove') => void;
}

function PasskeyEntry({ passkey: { name, createdAt, lastUsedAt }, onOpen }: PasskeyEntryProps) {
  const t = useTranslate();
  return (
    <>
      <div>
        <strong>{name}</strong>
        <p className="fine-print">
          {t('profile.passkeys.added')} <ExactTime at={createdAt} />
          {lastUsedAt && (
            <>
              {' · '}
              {t('profile.passkeys.used')} <ExactTime at={lastUsedAt} />
            </>
          )}
        </p>
      </div>
      <div className="actions">
        <Button
          variant="default"
          aria-label={t('profile.passkeys.renameOf', { name })}
          onClick={() => onOpen('rename')}
        >
          {t('profile.passkeys.rename')}
        </Button>
        <Button
          variant="default"
          aria-label={t('profile.passkeys.removeOf', { name })}
          onClick={() => onOpen('remove')}
        >
          {t('profile.passkeys.remove')}
        </Button>
      </div>
    </>
  );
}
