import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

/** The kinds of mail. */
export enum MailKind {
  INVITATION = 'INVITATION',
  REMINDER = 'REMINDER',
  TEST = 'TEST',
  /** Warns administrators of a SCIM token that expires soon. */
  TOKEN_EXPIRY = 'TOKEN_EXPIRY',
  ADMINISTRATOR_INVITATION = 'ADMINISTRATOR_INVITATION',
  PASSWORD_RESET = 'PASSWORD_RESET',
  /** Asks for the confirmation of a new address. */
  EMAIL_CHANGE = 'EMAIL_CHANGE',
  /** Tells the holder of an account what was changed of it. */
  ACCOUNT_NOTICE = 'ACCOUNT_NOTICE',
}

registerEnumType(MailKind, { name: 'MailKind' });

/** The states of a mail. */
export enum MailStatus {
  /** The mail is in the queue, or held until the mail server accepts the sender and the sign-in again. */
  WAITING = 'WAITING',
  /** There was no mail server when the mail was written. */
  KEPT = 'KEPT',
  SENT = 'SENT',
  /** The mail server refused it permanently. */
  BOUNCED = 'BOUNCED',
  /** The mail server did not accept it in any of the tries. */
  DEAD = 'DEAD',
  /** The mail was cancelled before it was sent, because its contents no longer hold. */
  CANCELLED = 'CANCELLED',
}

registerEnumType(MailStatus, {
  name: 'MailStatus',
  description:
    'WAITING: in the queue, or held while the mail server refuses the sender or the sign-in. KEPT: there was no mail server. BOUNCED: refused for good. DEAD: given up after many tries.',
});

/** A mail in the outbox, sent or not. Its link is struck out once it is sent. */
@Extensions(readBy(Permission.InvitationsRead, 'id', 'status'))
@ObjectType('Mail', { simpleResolvers: true, description: 'A mail that goes out, or went.' })
@Entity({ tableName: 'mails' })
export class Mail {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'The Message-ID header; the same however often it is sent.' })
  @Property({ type: 'text' })
  messageId!: string;

  @Field(() => MailKind)
  @Enum({ items: () => MailKind, type: 'text' })
  kind!: MailKind;

  @Field(() => MailStatus)
  @Enum({ items: () => MailStatus, type: 'text' })
  status!: MailStatus;

  @Field(() => ID, { nullable: true, description: 'The user it is about.' })
  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Field(() => String)
  @Property({ type: 'text' })
  recipient!: string;

  @Property({ type: 'text', nullable: true })
  senderName!: string | null;

  @Property({ type: 'text' })
  language!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => String, { description: 'Its link is struck out once it is sent.' })
  @Property({ type: 'text' })
  textBody!: string;

  @Field(() => String, { description: 'Its link is struck out once it is sent.' })
  @Property({ type: 'text' })
  htmlBody!: string;

  @Field(() => Boolean, {
    description: 'Whether its text stays closed, because this server lacks the key that it is encrypted with.',
  })
  unreadable!: boolean;

  @Field(() => Int)
  @Property({ type: 'integer' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'What the mail server said last.' })
  @Property({ type: 'text', nullable: true })
  failure!: string | null;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  sentAt!: Date | null;
}
