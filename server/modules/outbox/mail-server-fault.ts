import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import type { Delivery } from '../../kernel/ports.js';
import { type Sql, sql } from '../../query/index.js';

/** The settings that a mail server can refuse. */
export enum MailServerFaultKind {
  SENDER = 'SENDER',
  SIGN_IN = 'SIGN_IN',
}

registerEnumType(MailServerFaultKind, {
  name: 'MailServerFaultKind',
  description: 'SENDER: the address of MAIL_FROM. SIGN_IN: the user and password of SMTP_URL.',
});

@ObjectType({ simpleResolvers: true, description: 'Why no mail goes out until the settings of the server are mended.' })
export class MailServerFault {
  @Field(() => MailServerFaultKind)
  kind!: MailServerFaultKind;

  @Field(() => String, { description: 'What the mail server said last.' })
  response!: string;

  @Field(() => Date)
  since!: Date;
}

const kinds = { sender: MailServerFaultKind.SENDER, signIn: MailServerFaultKind.SIGN_IN } as const;

const note = (kind: MailServerFaultKind, response: string, now: Date): Sql =>
  sql`insert into mail_server_fault as f (kind, response, since, tried_at) values (${kind}, ${response}, ${now}, ${now})
  on conflict (one) do update set kind = excluded.kind, response = excluded.response, tried_at = excluded.tried_at,
    since = case when f.kind = excluded.kind then f.since else excluded.since end`;

/** Stores which of the settings the mail server refuses, for every process and the next start, until a mail is sent. */
export const noteServerFault = async ({ statement, clock }: Context, delivery: Delivery): Promise<void> => {
  if (delivery.outcome === 'sent') await statement(sql`delete from mail_server_fault`);
  if (delivery.outcome !== 'failed' || !delivery.serverFault) return;
  await statement(note(kinds[delivery.serverFault], delivery.response, clock.now()));
};

/** Returns which of the settings the mail server refuses; null where it accepts mail, or none is configured. */
export const findServerFault = async ({ statement, sendsMail }: Context): Promise<MailServerFault | null> => {
  if (!sendsMail) return null;
  const [fault] = await statement<MailServerFault>(sql`select kind, response, since from mail_server_fault`);
  return fault ?? null;
};
