import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { MailKind } from '../outbox/index.js';
import { defaultTemplate } from './default-templates.js';
import { MailLanguage, type MailTemplate, type UpdateMailTemplateInput } from './mail-template.types.js';
import { type MailText, mailVariables, unknownVariables } from './render-mail.js';

interface TemplateRow {
  subject: string;
  body: string;
  version: number;
  updated_at: Date;
  updated_by: string | null;
}

const read = (kind: MailKind, language: MailLanguage): Sql =>
  sql`select subject, body, version, updated_at, updated_by from mail_templates
    where kind = ${kind} and language = ${language}`;

/** Reads the template of a mail in a language: the edited one, else the one that Rollcall ships. */
export const readTemplate = async (
  { statement }: Context,
  kind: MailKind,
  language: MailLanguage,
): Promise<MailTemplate> => {
  const [row] = await statement<TemplateRow>(read(kind, language));
  if (!row) return { kind, language, ...defaultTemplate(kind, language), version: 0, updatedAt: null, updatedBy: null };
  const { subject, body, version } = row;
  return { kind, language, subject, body, version, updatedAt: row.updated_at, updatedBy: row.updated_by };
};

/** The kinds of mail whose text people may change. */
const editable = [MailKind.INVITATION, MailKind.REMINDER] as const;

/** Lists all templates that can be changed, in each language. */
export const listTemplates = (context: Context): Promise<MailTemplate[]> =>
  Promise.all(
    editable.flatMap((kind) => Object.values(MailLanguage).map((language) => readTemplate(context, kind, language))),
  );

const refuseUnknown = (field: 'subject' | 'body', text: string): void => {
  const [unknown] = unknownVariables(text);
  if (unknown === undefined) return;
  const known = mailVariables.map((name) => `\${${name}}`).join(', ');
  throw fault('mail-text.variable-unknown', { field, variable: unknown, known });
};

/** Refuses a text that names an unknown variable, or has no link in its body or one in its subject. */
export const checkTemplate = (kind: MailKind, { subject, body }: MailText): void => {
  refuseUnknown('subject', subject);
  refuseUnknown('body', body);
  if (/\$\{\s*link\s*\}/.test(subject)) throw fault('mail-text.link-in-subject');
  if (kind !== MailKind.TEST && !/\$\{\s*link\s*\}/.test(body)) {
    throw fault('mail-text.link-missing');
  }
};

const write = ({ kind, language, subject, body }: UpdateMailTemplateInput, now: Date, by: string | null): Sql =>
  sql`insert into mail_templates (kind, language, subject, body, version, updated_at, updated_by)
    values (${kind}, ${language}, ${subject}, ${body}, 1, ${now}, ${by})
    on conflict (kind, language) do update set subject = excluded.subject, body = excluded.body,
      version = mail_templates.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`;

/** Changes the template of a mail in a language. */
export const updateTemplate = async (context: Context, input: UpdateMailTemplateInput): Promise<MailTemplate> => {
  const { kind, language, subject, body } = input;
  if (!editable.some((each) => each === kind)) throw fault('mail-text.fixed');
  checkTemplate(kind, input);
  await context.statement(sql`select pg_advisory_xact_lock(7238)`);
  const before = await readTemplate(context, kind, language);
  if (before.version !== input.version) {
    throw fault('mail-text.changed');
  }
  const by = context.actor.kind === 'administrator' ? context.actor.label : null;
  await context.statement(write(input, context.clock.now(), by));
  await recordAudit(context, {
    action: 'mailTemplate.updated',
    targetKind: 'MAIL_TEMPLATE',
    targetLabel: `${kind} ${language}`,
    changes: [
      { path: 'subject', before: before.subject, after: subject },
      { path: 'body', before: before.body, after: body },
    ],
  });
  return readTemplate(context, kind, language);
};
