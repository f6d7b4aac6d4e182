import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../common/index.js';

@ObjectType({ simpleResolvers: true })
export class ResolvedField {
  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true, description: 'Null only where a secret is masked, in previews.' })
  value!: string | null;

  @Field(() => Boolean)
  secret!: boolean;
}

export enum WithheldReason {
  MISSING_VALUES = 'MISSING_VALUES',
  TOO_LONG = 'TOO_LONG',
  UNREADABLE = 'UNREADABLE',
}
registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  valuesConfig: {
    MISSING_VALUES: { description: 'A variable has neither a value nor a default.' },
    TOO_LONG: {
      description: 'The field, filled, has over 65,536 characters, or all fields of the user together over 1,048,576.',
    },
    UNREADABLE: {
      description: 'The secret is encrypted with a key that this server does not have, or was damaged.',
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A field that is not delivered, because it cannot be filled.' })
export class WithheldField {
  @Field(() => String)
  key!: string;

  @Field(() => WithheldReason)
  reason!: WithheldReason;

  @Field(() => [String], { description: 'The variables without a value and without a default.' })
  missing!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A field that is not delivered, because another configuration wins.',
})
export class OverriddenField {
  @Field(() => String)
  key!: string;

  @Field(() => ID)
  byConfigurationId!: string;

  @Field(() => String)
  byConfigurationName!: string;
}

@ObjectType({ simpleResolvers: true })
export class ResolvedConfiguration {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => [ResolvedField], { description: 'Only fields that are complete.' })
  fields!: ResolvedField[];

  @Field(() => [WithheldField])
  withheld!: WithheldField[];

  @Field(() => [OverriddenField])
  overridden!: OverriddenField[];
}

@ObjectType({ simpleResolvers: true, description: 'What one user gets from all configurations of their groups.' })
export class ResolvedConfigurations {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => Boolean, { description: 'An inactive user gets no configuration.' })
  active!: boolean;

  @Field(() => [ResolvedConfiguration], { description: 'In their order.' })
  configurations!: ResolvedConfiguration[];

  @Field(() => [String], { description: 'Every variable because of which a field is withheld.' })
  missing!: string[];
}

@ObjectType({ simpleResolvers: true })
export class ResolvedConfigurationsConnection extends connectionOf(ResolvedConfigurations, 'ResolvedConfigurations') {
  @Field(() => Int, { description: 'Active users in the group, nested groups included.' })
  totalCount!: number;
}
