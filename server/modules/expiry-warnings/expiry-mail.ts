import { type MailText, type RenderedMail, renderMail } from '../invitations/index.js';
import { InviteLanguage } from '../settings/index.js';

type Language = 'EN' | 'FR';

/** The facts that a warning contains. */
export interface ExpiryFacts {
  tokenName: string;
  expiresAt: Date;
  organisation: string;
  /** The page of the tokens. */
  link: string;
}

const dateIn = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language === 'FR' ? 'fr' : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(date);

/** The texts of the mail; `displayName` is the token's, which is the mail's subject matter. */
const texts: Record<Language, (date: string) => MailText> = {
  EN: (date) => ({
    subject: `The SCIM token “\${displayName}” expires on ${date}`,
    body: `The SCIM token “\${displayName}” of \${organisation} expires on ${date} (UTC). After that, the requests of Okta are refused, and users and groups are no longer kept up to date.

Renew it with its secret kept, and nothing has to be changed in Okta; or change it without interruption: the page of the tokens leads through it.`,
  }),
  FR: (date) => ({
    subject: `Le jeton SCIM «\u00a0\${displayName}\u00a0» expire le ${date}`,
    body: `Le jeton SCIM «\u00a0\${displayName}\u00a0» de \${organisation} expire le ${date} (UTC). Ensuite, les requêtes d’Okta sont refusées, et les utilisateurs et les groupes ne sont plus tenus à jour.

Renouvelez-le en gardant son secret, et rien n’est à changer dans Okta\u202f; ou changez-le sans interruption\u00a0: la page des jetons guide pas à pas.`,
  }),
};

const buttons: Record<Language, string> = { EN: 'Open the tokens', FR: 'Ouvrir les jetons' };

/**
 * Returns the languages of the mail. Administrators have no language of their own: where recipients decide, it has
 * both.
 */
const languagesOf = (language: InviteLanguage): [Language, ...Language[]] => {
  if (language === InviteLanguage.FR) return ['FR'];
  return language === InviteLanguage.EN ? ['EN'] : ['EN', 'FR'];
};

/** Writes the mail that warns of a token about to expire. */
export const writeExpiryMail = (
  inviteLanguage: InviteLanguage,
  facts: ExpiryFacts,
): RenderedMail & { language: Language } => {
  const languages = languagesOf(inviteLanguage);
  const [language] = languages;
  const written = languages.map((each) => texts[each](dateIn(each, facts.expiresAt)));
  const template = {
    subject: written.map(({ subject }) => subject).join(' / '),
    body: [...written.map(({ body }) => body), '${link}'].join('\n\n'),
  };
  const { tokenName: displayName, organisation, link } = facts;
  const buttonLabel = languages.map((each) => buttons[each]).join(' / ');
  return { language, ...renderMail(template, { displayName, organisation, link }, { language, buttonLabel }) };
};
