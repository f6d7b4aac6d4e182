import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../common/index.js';
import { AuditOutcome } from './audit-outcome.js';
import { AuditRecord } from './audit-record.entity.js';

@InputType({ description: 'All the fields given must hold.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'administrator, scimToken, apiKey, member, system or anonymous.',
  })
  actorKind?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these, e.g. user.deactivated.' })
  actions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'USER, GROUP, SCIM_TOKEN and so on.' })
  targetKind?: string | null;

  @Field(() => ID, { nullable: true })
  targetId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Records that changed this attribute, as the trail writes it, e.g. name.givenName.',
  })
  attribute?: string | null;

  @Field(() => AuditOutcome, { nullable: true })
  outcome?: AuditOutcome | null;

  @Field(() => Date, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the actor's or the target's name, or a whole request id.",
  })
  text?: string | null;
}

/** The kinds of change that a timeline can be narrowed to. */
export enum TimelineChange {
  LIFECYCLE = 'LIFECYCLE',
  ATTRIBUTES = 'ATTRIBUTES',
  MEMBERSHIPS = 'MEMBERSHIPS',
  INVITATIONS = 'INVITATIONS',
}

registerEnumType(TimelineChange, {
  name: 'TimelineChange',
  description: 'Created, linked, activated and so on; attributes; members, or groups of a user; invitations and mails.',
});

@InputType({ description: 'All the fields given must hold.' })
export class TimelineFilter {
  @Field(() => TimelineChange, { nullable: true })
  change?: TimelineChange | null;

  @Field(() => String, { nullable: true, description: 'As the audit trail writes it, e.g. name.givenName.' })
  attribute?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'administrator, scimToken, apiKey, member, system or anonymous.',
  })
  actorKind?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class AuditRecordConnection extends connectionOf(AuditRecord, 'AuditRecord') {}

@ObjectType({ simpleResolvers: true, description: 'The SCIM request that a record was written for.' })
export class AuditedExchange {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The short id that SCIM errors carry.' })
  shortId!: string;

  @Field(() => String)
  method!: string;

  @Field(() => String)
  path!: string;

  @Field(() => Int)
  status!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Where the value of an attribute comes from.' })
export class ValueOrigin {
  @Field(() => String, { description: 'As the audit trail writes it, e.g. name.givenName.' })
  path!: string;

  @Field(() => AuditRecord, { description: 'The record of the change that wrote the value.' })
  record!: AuditRecord;
}
