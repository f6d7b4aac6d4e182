import { useTranslate } from '../../lib/words/use-translate.js';
import { SingleSignOnButton } from '../../session/SingleSignOnButton.js';

/** Connects the account to the identity provider. */
export function SignOnSection({ name }: { name: string }) {
  const t = useTranslate();
  return (
    <section className="panel" aria-labelledby="profile-sign-on">
      <h2 id="profile-sign-on">{t('ownProfile.signOnTitle')}</h2>
      <p>{t('ownProfile.signOnHelp', { name })}</p>
      <div className="actions">
        <SingleSignOnButton name={name} purpose="connect" returnTo="/profile" />
      </div>
    </section>
  );
}
