import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'The last write of a group by an identity provider, refused or not.',
})
export class GroupPush {
  @Field(() => Date)
  at!: Date;

  @Field(() => Int, { description: 'The HTTP status of its answer.' })
  status!: number;

  @Field(() => ID, { description: 'Its exchange in the provisioning log.' })
  exchangeId!: string;

  @Field(() => [String], {
    description: 'Members that it named and that were never provisioned here, at most 20; it was refused for them.',
  })
  unknownMembers!: string[];

  @Field(() => [String], { description: 'Members that it named and that were deleted here; they were passed over.' })
  skippedMembers!: string[];
}
