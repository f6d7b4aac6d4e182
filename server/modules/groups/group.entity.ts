import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON } from 'graphql-scalars';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { costs, needs, readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { UserSource } from '../../kernel/source.js';
import type { MemberText } from '../../kernel/text/member-text.js';

/** A group of users and of other groups. Its members are rows of their own, changed by differences. */
@Extensions(readBy(Permission.GroupsRead, 'id', 'version'))
@ObjectType('Group', { simpleResolvers: true })
@Entity({ tableName: 'groups' })
export class Group {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Field(() => UserSource)
  @Property({ type: 'text' })
  source!: UserSource;

  @Property({ type: 'text' })
  displayNameKey!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  @Field(() => GraphQLJSON, { description: 'Every SCIM attribute of the group but id, meta and members.' })
  @Property({ type: 'jsonb' })
  attributes!: Attributes;

  @Property({ type: 'jsonb' })
  attributesKey!: Attributes;

  @Field(() => Int, { description: 'Users and groups together.' })
  @Property({ type: 'integer' })
  memberCount!: number;

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  updatedAt!: Date;

  @Field(() => String)
  displayName!: string;

  @Extensions({ ...needs(Permission.UsersRead), ...costs(40) })
  @Field(() => GraphQLJSON, {
    description: 'Every member: [{ value, display, type }], up to 10,000 in an answer. Costly; prefer members.',
  })
  memberList!: MemberText;
}
