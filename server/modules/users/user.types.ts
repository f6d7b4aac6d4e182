import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** The parts of a name (RFC 7643 §4.1.1). */
@ObjectType({ simpleResolvers: true })
export class PersonName {
  @Field(() => String, { nullable: true })
  formatted?: string;

  @Field(() => String, { nullable: true })
  familyName?: string;

  @Field(() => String, { nullable: true })
  givenName?: string;

  @Field(() => String, { nullable: true })
  middleName?: string;

  @Field(() => String, { nullable: true })
  honorificPrefix?: string;

  @Field(() => String, { nullable: true })
  honorificSuffix?: string;
}

/** One e-mail address (RFC 7643 §4.1.2). */
@ObjectType({ simpleResolvers: true })
export class Email {
  @Field(() => String)
  value!: string;

  @Field(() => String, { nullable: true })
  type?: string;

  @Field(() => Boolean)
  primary!: boolean;

  @Field(() => String, { nullable: true })
  display?: string;
}

/** One phone number (RFC 7643 §4.1.2). */
@ObjectType({ simpleResolvers: true })
export class PhoneNumber {
  @Field(() => String)
  value!: string;

  @Field(() => String, { nullable: true, description: 'work, home, mobile, fax, pager, other, …' })
  type?: string;

  @Field(() => Boolean)
  primary!: boolean;

  @Field(() => String, { nullable: true })
  display?: string;
}

/** The manager of a user, as the identity provider names them (RFC 7643 §4.3). */
@ObjectType({ simpleResolvers: true, description: 'Whom a user reports to, as the identity provider names them.' })
export class Manager {
  @Field(() => String, {
    nullable: true,
    description: 'What the identity provider sends: an id of this API only where it knows them.',
  })
  value?: string;
}

export enum MembershipType {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
}

registerEnumType(MembershipType, { name: 'MembershipType' });

@ObjectType({
  simpleResolvers: true,
  description: 'A group that a user belongs to, directly or through another group (RFC 7643 §4.1.2 groups).',
})
export class UserMembership {
  @Field(() => ID)
  groupId!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => MembershipType)
  type!: MembershipType;
}
