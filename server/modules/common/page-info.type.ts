import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, { name: 'OrderDirection' });

/** Relay's PageInfo. */
@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** SCIM's own paging, for the facade and for integrators that walk a whole directory. */
@InputType({
  description:
    "SCIM's paging (RFC 7644 §3.4.2.4, RFC 9865): by index from 1, or by cursor; an empty cursor asks for the first page.",
})
export class PageInput {
  @Field(() => Int, { nullable: true })
  startIndex?: number | null;

  @Field(() => String, { nullable: true })
  cursor?: string | null;

  @Field(() => Int, { nullable: true, description: 'Default 100; larger than 1,000 means 1,000; negative means 0.' })
  count?: number | null;

  @Field(() => String, { nullable: true, description: 'An attribute path, e.g. name.familyName.' })
  sortBy?: string | null;

  @Field(() => OrderDirection, { nullable: true })
  sortOrder?: OrderDirection | null;
}
