import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserSource } from '../../kernel/source.js';
import { AttributeChange, AttributeFilter } from '../attributes/index.js';
import { connectionOf, OrderDirection, WriteNote, WriteOutcome } from '../common/index.js';
import { Group } from './group.entity.js';

const versionHint = 'Given: fails with STALE_VERSION when the group has another version.';

@InputType({ description: 'All the fields given must hold.' })
export class GroupFilter {
  @Field(() => [ID], { nullable: true, description: 'These, at most 1,000; an id that names no group finds none.' })
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, with or without its accents.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'The whole name, whatever its case, width and Unicode form.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true })
  externalId?: string | null;

  @Field(() => UserSource, { nullable: true })
  source?: UserSource | null;

  @Field(() => AttributeFilter, { nullable: true })
  attributes?: AttributeFilter | null;
}

@InputType({ description: 'Exactly one field.' })
export class GroupOrder {
  @Field(() => OrderDirection, { nullable: true })
  displayName?: OrderDirection | null;

  @Field(() => OrderDirection, { nullable: true })
  createdAt?: OrderDirection | null;

  @Field(() => OrderDirection, { nullable: true })
  updatedAt?: OrderDirection | null;
}

@InputType()
export class CreateGroupInput {
  @Field(() => GraphQLJSON, { description: 'SCIM attributes by their RFC 7643 names; displayName is required.' })
  attributes!: unknown;

  @Field(() => [ID], { nullable: true, description: 'Ids of users and groups; absent means none.' })
  memberIds?: string[] | null;
}

@InputType()
export class ReplaceGroupInput extends CreateGroupInput {
  @Field(() => Int, { nullable: true, description: versionHint })
  expectedVersion?: number | null;
}

@InputType({
  description: 'One step of a membership change: removes the members that match, then those named, then adds.',
})
export class MemberStep {
  @Field(() => AttributeFilter, {
    nullable: true,
    description: 'Removes the members that match; paths are parts of a member: value, type, display.',
  })
  removeMatching?: AttributeFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Fails with noTarget where removeMatching finds no member.' })
  mustMatch?: boolean | null;

  @Field(() => [ID], { nullable: true })
  removeMemberIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  addMemberIds?: string[] | null;
}

@InputType({
  description:
    'memberIds is the full list and excludes the two differences; memberSteps, for members selected by a filter, excludes all three. With none of them the members stay as they are.',
})
export class UpdateGroupInput {
  @Field(() => [AttributeChange], { nullable: true })
  changes?: AttributeChange[] | null;

  @Field(() => [ID], { nullable: true })
  memberIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  addMemberIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  removeMemberIds?: string[] | null;

  @Field(() => [MemberStep], { nullable: true })
  memberSteps?: MemberStep[] | null;

  @Field(() => Int, { nullable: true, description: versionHint })
  expectedVersion?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class GroupConnection extends connectionOf(Group, 'Group') {}

@ObjectType({ simpleResolvers: true })
export class GroupPage {
  @Field(() => [Group])
  nodes!: Group[];

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
export class GroupWrite {
  @Field(() => Group)
  group!: Group;

  @Field(() => WriteOutcome)
  outcome!: WriteOutcome;

  @Field(() => Int, { description: 'How many members this write added.' })
  membersAdded!: number;

  @Field(() => Int, { description: 'How many members this write removed.' })
  membersRemoved!: number;

  @Field(() => Boolean, { description: 'Whether this write changed the name of the group.' })
  renamed!: boolean;

  @Field(() => [WriteNote])
  notes!: WriteNote[];
}
