import { useTranslate } from '../../lib/words/use-translate.js';
import { ExactTime } from '../../ui/text/ExactTime.js';

/** The name of a token or key, and the end of its secret, which distinguishes it from others. */
export function CredentialName({ name, hint }: { name: string; hint: string }) {
  return (
    <>
      <strong>{name}</strong>
      <div className="fine-print mono">…{hint}</div>
    </>
  );
}

/** The time at which a token or key was created, and its creator. */
export function CredentialCreated({ of }: { of: { createdAt: string; createdBy: string | null } }) {
  const t = useTranslate();
  return (
    <>
      <ExactTime at={of.createdAt} />
      {of.createdBy && <div className="fine-print">{t('credential.createdBy', { name: of.createdBy })}</div>}
    </>
  );
}

/** So many addresses are listed in a table; the dialog has them all. */
const listedAddresses = 3;

/** The addresses and networks from which a token or key may be used. */
export function CredentialAddresses({ of }: { of: { allowedAddresses: readonly string[] } }) {
  const t = useTranslate();
  const { allowedAddresses } = of;
  if (allowedAddresses.length === 0) return t('credential.anywhere');
  const more = allowedAddresses.length - listedAddresses;
  return (
    <ul className="plain-list">
      {allowedAddresses.slice(0, listedAddresses).map((address) => (
        <li key={address} className="mono">
          {address}
        </li>
      ))}
      {more > 0 && <li className="fine-print">{t('credential.moreAddresses', { count: more })}</li>}
    </ul>
  );
}

/** The time and the address of the last use of a token or key. */
export function CredentialLastUsed({ of }: { of: { lastUsedAt: string | null; lastUsedFrom: string | null } }) {
  const t = useTranslate();
  if (!of.lastUsedAt) return t('credential.neverUsed');
  return (
    <>
      <ExactTime at={of.lastUsedAt} />
      {of.lastUsedFrom && <div className="fine-print mono">{of.lastUsedFrom}</div>}
    </>
  );
}
