import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON } from 'graphql-scalars';
import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { needs, readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { UserSource } from '../../kernel/source.js';
import { Email, Manager, PersonName, PhoneNumber, UserMembership } from './user.types.js';

registerEnumType(UserSource, {
  name: 'UserSource',
  description: 'Where a user or group came from. SIMULATED: invented by the Okta simulator, to be removed again.',
});

/** The states of a user. */
export enum UserStatus {
  ACTIVE = 'ACTIVE',
  INACTIVE = 'INACTIVE',
}

registerEnumType(UserStatus, { name: 'UserStatus' });

/**
 * A person in the directory. `attributes` holds everything that SCIM knows; the columns beside it are computed from it
 * for look-ups, and the GraphQL fields without a column are read from it (see shape-user.ts).
 */
@Extensions(readBy(Permission.UsersRead, 'id', 'version'))
@ObjectType('User', { simpleResolvers: true })
@Entity({ tableName: 'users' })
export class User {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Field(() => UserSource)
  @Property({ type: 'text' })
  source!: UserSource;

  @Property({ type: 'text' })
  userNameKey!: string;

  @Property({ type: 'text' })
  displayNameKey!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  @Field(() => Boolean)
  @Property({ type: 'boolean' })
  active!: boolean;

  @Property({ type: 'text[]' })
  emailsKey!: string[];

  @Property({ type: 'text' })
  searchKey!: string;

  @Field(() => GraphQLJSON, {
    description:
      'Every SCIM attribute of the user under its RFC 7643 name, extension attributes under their URN; without id, meta, groups.',
  })
  @Property({ type: 'jsonb' })
  attributes!: Attributes;

  @Property({ type: 'jsonb' })
  attributesKey!: Attributes;

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
  userName!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => PersonName, { nullable: true })
  name!: PersonName | null;

  @Field(() => [Email])
  emails!: Email[];

  @Field(() => [PhoneNumber])
  phoneNumbers!: PhoneNumber[];

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => String, { nullable: true })
  employeeNumber!: string | null;

  @Field(() => Manager, { nullable: true })
  manager!: Manager | null;

  @Field(() => UserStatus)
  status!: UserStatus;

  @Field(() => Boolean, {
    description: 'Whether a `userPage` had no room for the attributes, which are then empty: ask for the user alone.',
  })
  unread!: boolean;

  @Extensions(needs(Permission.GroupsRead))
  @Field(() => [UserMembership], { description: 'All groups, direct and indirect, unpaged.' })
  memberships!: UserMembership[];
}
