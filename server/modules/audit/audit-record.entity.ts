import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AuditOutcome } from './audit-outcome.js';

/**
 * One change (or refused attempt): who made it, to what, and each attribute before and after. Written once, never
 * changed.
 */
@ObjectType('AuditRecord', {
  simpleResolvers: true,
  description: 'One change, or one refused attempt. It is written with the change and never altered or removed.',
})
@Entity({ tableName: 'audit_records' })
export class AuditRecord {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  at!: Date;

  @Field(() => String, { description: 'What was done, e.g. user.deactivated.' })
  @Property({ type: 'text' })
  action!: string;

  @Field(() => AuditOutcome)
  @Property({ type: 'text' })
  outcome!: AuditOutcome;

  @Field(() => String, { description: 'administrator, scimToken, apiKey, member, system or anonymous.' })
  @Property({ type: 'text' })
  actorKind!: string;

  @Field(() => ID, { nullable: true })
  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the actor had then.' })
  @Property({ type: 'text', nullable: true })
  actorLabel!: string | null;

  @Property({ type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Field(() => String)
  @Property({ type: 'text' })
  requestId!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  ip!: string | null;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  @Field(() => String, { description: 'USER, GROUP, SCIM_TOKEN and so on.' })
  @Property({ type: 'text' })
  targetKind!: string;

  @Field(() => ID, { nullable: true })
  @Property({ type: 'uuid', nullable: true })
  targetId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the target had then.' })
  @Property({ type: 'text', nullable: true })
  targetLabel!: string | null;

  @Field(() => GraphQLJSON, {
    description:
      'Each attribute as { path, before, after }; of members, { path, added, removed, addedCount, removedCount } with at most 20 ids of each.',
  })
  @Property({ type: 'jsonb' })
  changes!: unknown[];
}
