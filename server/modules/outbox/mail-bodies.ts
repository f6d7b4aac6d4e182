import { keyIdOf, type SealedPlace, type SealedText, type SealFault } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { fail, ok, type Result } from '../../kernel/result.js';
import { type Sql, sql } from '../../query/index.js';
import { strikeOut } from './strike-out.js';

/** The text of a mail, in both forms. */
export interface MailBodies {
  text: string;
  html: string;
}

/** The bodies as a row of the table has them: encrypted, or as they were written. */
export interface StoredBodies {
  text_body: string;
  html_body: string;
  sealed: SealedText | null;
}

const placeOf = (id: string): SealedPlace => ({ table: 'mails', row: id, field: 'bodies' });

/** Encrypts the bodies of a mail, which holds a link that opens an account until it has gone out. */
export const sealBodies = ({ cipher }: Pick<Context, 'cipher'>, id: string, { text, html }: MailBodies): SealedText =>
  cipher.seal(JSON.stringify([text, html]), placeOf(id));

/** Returns the bodies of a new mail as they are stored. */
export const storeBodies = (
  context: Pick<Context, 'cipher' | 'sealsSecrets'>,
  id: string,
  bodies: MailBodies,
): StoredBodies =>
  context.sealsSecrets
    ? { text_body: '', html_body: '', sealed: sealBodies(context, id, bodies) }
    : { text_body: bodies.text, html_body: bodies.html, sealed: null };

/** Reads the bodies of a mail, or says why they stay closed. */
export const openBodies = (
  { cipher }: Pick<Context, 'cipher'>,
  id: string,
  { text_body, html_body, sealed }: StoredBodies,
): Result<MailBodies, SealFault> => {
  if (sealed === null) return ok({ text: text_body, html: html_body });
  const opened = cipher.open(sealed, placeOf(id));
  if (!opened.ok) return fail(opened.error);
  const [text, html] = JSON.parse(opened.value) as [string, string];
  return ok({ text, html });
};

/** Returns the sentence by which the outbox says why the bodies of a mail stay closed. */
export const whyClosed = (reason: SealFault, sealed: SealedText | null): string =>
  reason === 'UNKNOWN_KEY' && sealed !== null
    ? `This email is encrypted with the key ${keyIdOf(sealed)}, which this server does not have. ` +
      'Put the file of the key back into DATA_DIR/keys, or give the key in SECRETS_KEY, and send the email again.'
    : 'This email cannot be decrypted, because it was changed in the database.';

/** Sets the columns of a mail that ends without being sent; every statement that ends one so uses it. */
export const withoutBodies: Sql = sql`text_body = '', html_body = '', sealed = null`;

/** Sets the columns of a mail that has gone out: its link opens an account, so it is kept no longer than needed. */
export const struckOut = ({ text, html }: MailBodies): Sql =>
  sql`text_body = ${strikeOut(text)}, html_body = ${strikeOut(html)}, sealed = null`;
