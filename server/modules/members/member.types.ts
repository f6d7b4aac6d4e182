import { MaxLength } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvitationLinkState } from '../invitations/index.js';
import { UserMembership } from '../users/index.js';

@ObjectType({ simpleResolvers: true, description: 'What a member sees of the own entry in the directory.' })
export class OwnProfile {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => GraphQLJSON)
  attributes!: unknown;

  @Field(() => [UserMembership])
  memberships!: UserMembership[];
}

@ObjectType({ simpleResolvers: true, description: 'An invitation as its link shows it.' })
export class OpenedInvitation {
  @Field(() => InvitationLinkState)
  state!: InvitationLinkState;

  @Field(() => String, { nullable: true, description: 'Only while the link is valid.' })
  userName!: string | null;

  @Field(() => String, { nullable: true, description: 'Only while the link is valid.' })
  displayName!: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String, { description: "The part of the link after '#'." })
  @MaxLength(200)
  token!: string;

  @Field(() => String, { description: '12 to 128 characters, none of the passwords that are guessed first.' })
  @MaxLength(1_000)
  password!: string;
}
