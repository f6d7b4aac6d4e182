import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

export enum InviteLanguage {
  RECIPIENT = 'RECIPIENT',
  EN = 'EN',
  FR = 'FR',
}

registerEnumType(InviteLanguage, {
  name: 'InviteLanguage',
  description: 'The language of invitations.',
  valuesConfig: { RECIPIENT: { description: "The recipient's preferredLanguage, then locale, then English." } },
});

/** The settings that administrators make for one connection. */
@Extensions(readBy(Permission.ProvisioningRead, 'version'))
@ObjectType('ProvisioningSettings', {
  simpleResolvers: true,
  description: 'What administrators set for an identity provider.',
})
@Entity({ tableName: 'provisioning_settings' })
export class ProvisioningSettings {
  @PrimaryKey({ type: 'uuid' })
  connectionId!: string;

  @Field(() => Int, { description: 'Moves with each save; give it with the next one.' })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether users that the identity provider brings are invited by mail.' })
  @Property({ type: 'boolean' })
  autoInvite!: boolean;

  @Field(() => Int, { description: 'How long an invitation waits; 0 is at once.' })
  @Property({ type: 'integer' })
  inviteDelayMinutes!: number;

  @Field(() => InviteLanguage)
  @Enum({ items: () => InviteLanguage, type: 'text' })
  inviteLanguage!: InviteLanguage;

  @Field(() => [Int], { description: 'How many days after the invitation reminders go out, in rising order.' })
  @Property({ type: 'integer[]' })
  reminderDays!: number[];

  @Field(() => String, { nullable: true, description: 'The name that mails come from; null leaves the address alone.' })
  @Property({ type: 'text', nullable: true })
  senderName!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null before the first save.' })
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the administrator who saved last.' })
  @Property({ type: 'text', nullable: true })
  updatedBy!: string | null;
}
