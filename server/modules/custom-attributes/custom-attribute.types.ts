import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A token that writes users without a custom attribute. */
@ObjectType({
  simpleResolvers: true,
  description: 'A token whose last writes of whole users (50 at most, since the attribute was added) all lacked it.',
})
export class CustomAttributeWarning {
  @Field(() => ID)
  tokenId!: string;

  @Field(() => String)
  tokenName!: string;

  @Field(() => Int, { description: 'How many of those writes lacked it.' })
  missing!: number;

  @Field(() => Int, { description: 'How many writes were looked at.' })
  writes!: number;
}
