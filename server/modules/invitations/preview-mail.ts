import type { Context } from '../../kernel/context.js';
import { fault, faultWith } from '../../kernel/faults/fault.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { sql, uuid } from '../../query/index.js';
import { MailKind, queueMail } from '../outbox/index.js';
import { invitationLifetimeMs } from './invitation-dates.js';
import { settingsFor } from './invitation-settings.js';
import type { MailLanguage, MailPreview, MailTemplateInput } from './mail-template.types.js';
import { checkTemplate } from './mail-templates.js';
import { type MailFacts, writeMail } from './write-mail.js';

const invented: Attributes = {
  userName: 'ada.lovelace@example.com',
  displayName: 'Ada Lovelace',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [{ value: 'ada.lovelace@example.com', primary: true }],
};

const readAttributes = async ({ statement }: Context, userId: string | null | undefined): Promise<Attributes> => {
  if (userId == null) return invented;
  const [row] = await statement<{ attributes: Attributes }>(
    sql`select attributes from users where id = ${uuid(userId)}`,
  );
  if (!row) throw faultWith('user.not-found', { field: 'userId' });
  return row.attributes;
};

const factsFor = async (context: Context, language: MailLanguage, attributes: Attributes): Promise<MailFacts> => ({
  attributes,
  settings: await settingsFor(context, null),
  language,
  link: `${context.publicUrl}/welcome#…`,
  expiresAt: new Date(context.clock.now().getTime() + invitationLifetimeMs),
});

/** Renders a text as a user would read it. Its link does not work. */
export const previewMail = async (
  context: Context,
  input: MailTemplateInput,
  userId: string | null | undefined,
): Promise<MailPreview> => {
  checkTemplate(input.kind, input);
  const attributes = await readAttributes(context, userId);
  return writeMail(context, input.kind, await factsFor(context, input.language, attributes), input);
};

/** Sends a test mail to the administrator who asks for it. */
export const sendTestMail = async (context: Context, language: MailLanguage): Promise<string> => {
  const { actor } = context;
  if (actor.kind !== 'administrator') throw fault('session.administrator-only/mail');
  const facts = await factsFor(context, language, { userName: actor.label, displayName: actor.label });
  const written = await writeMail(context, MailKind.TEST, facts);
  const { senderName } = facts.settings;
  return queueMail(context, {
    kind: MailKind.TEST,
    userId: null,
    recipient: actor.label,
    senderName,
    language,
    ...written,
  });
};
