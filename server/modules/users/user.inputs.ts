import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserSource } from '../../kernel/source.js';
import { AttributeChange, AttributeFilter } from '../attributes/index.js';
import { connectionOf, OrderDirection, WriteNote, WriteOutcome } from '../common/index.js';
import { InvitationStatus } from '../invitations/index.js';
import { failuresSearched } from '../provisioning-log/index.js';
import { User, UserStatus } from './user.entity.js';

@InputType({ description: 'All the fields given must hold.' })
export class UserFilter {
  @Field(() => [ID], { nullable: true, description: 'These, at most 1,000; an id that names nobody finds nobody.' })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of a name, userName, e-mail address or externalId, with or without its accents; a text of one or two characters is looked for at their beginning.',
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The whole userName, whatever its case, width and Unicode form.',
  })
  userName?: string | null;

  @Field(() => String, { nullable: true })
  externalId?: string | null;

  @Field(() => UserSource, { nullable: true })
  source?: UserSource | null;

  @Field(() => UserStatus, { nullable: true })
  status?: UserStatus | null;

  @Field(() => InvitationStatus, { nullable: true })
  invitation?: InvitationStatus | null;

  @Field(() => ID, { nullable: true, description: 'Direct members of this group.' })
  groupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `True: users whose newest write by the identity provider failed, by the newest ${failuresSearched} failures of the log.`,
  })
  withErrors?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Created or changed at this moment or later.' })
  changedSince?: Date | null;

  @Field(() => AttributeFilter, { nullable: true })
  attributes?: AttributeFilter | null;
}

@InputType({ description: 'Exactly one field.' })
export class UserOrder {
  @Field(() => OrderDirection, { nullable: true })
  userName?: OrderDirection | null;

  @Field(() => OrderDirection, { nullable: true })
  displayName?: OrderDirection | null;

  @Field(() => OrderDirection, { nullable: true })
  createdAt?: OrderDirection | null;

  @Field(() => OrderDirection, { nullable: true })
  updatedAt?: OrderDirection | null;
}

@InputType()
export class CreateUserInput {
  @Field(() => GraphQLJSON, { description: 'SCIM attributes by their RFC 7643 names; userName is required.' })
  attributes!: unknown;
}

@InputType()
export class ReplaceUserInput extends CreateUserInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Given: fails with STALE_VERSION when the user has another version.',
  })
  expectedVersion?: number | null;
}

@InputType()
export class UpdateUserInput {
  @Field(() => [AttributeChange])
  changes!: AttributeChange[];

  @Field(() => Int, {
    nullable: true,
    description: 'Given: fails with STALE_VERSION when the user has another version.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class UserConnection extends connectionOf(User, 'User') {}

@ObjectType({ simpleResolvers: true })
export class UserPage {
  @Field(() => [User])
  nodes!: User[];

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, { nullable: true, description: 'Null when paged by cursor.' })
  startIndex!: number | null;

  @Field(() => String, { nullable: true })
  nextCursor!: string | null;

  @Field(() => String, { nullable: true })
  previousCursor!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class UserWrite {
  @Field(() => User)
  user!: User;

  @Field(() => WriteOutcome)
  outcome!: WriteOutcome;

  @Field(() => Boolean, { description: 'Whether this write deactivated the user, who was active before.' })
  deactivated!: boolean;

  @Field(() => Boolean, { description: 'Whether this write reactivated the user, who was inactive before.' })
  reactivated!: boolean;

  @Field(() => Boolean, { description: 'Whether this write changed the user name.' })
  renamed!: boolean;

  @Field(() => [WriteNote])
  notes!: WriteNote[];
}
