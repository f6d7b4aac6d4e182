import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SetupAct } from './observed-acts.js';

export enum SetupStepKind {
  TOKEN = 'TOKEN',
  APP = 'APP',
  TEST = 'TEST',
  ACTIONS = 'ACTIONS',
  ASSIGN = 'ASSIGN',
  PUSH = 'PUSH',
}

export enum SetupStepState {
  NOT_STARTED = 'NOT_STARTED',
  WAITING = 'WAITING',
  VERIFIED = 'VERIFIED',
  PROBLEM = 'PROBLEM',
}

registerEnumType(SetupAct, { name: 'SetupAct', description: 'What the identity provider was seen to do.' });
registerEnumType(SetupStepKind, { name: 'SetupStepKind', description: 'The steps of connecting, in their order.' });
registerEnumType(SetupStepState, {
  name: 'SetupStepState',
  description: 'NOT_STARTED: an earlier step comes first. WAITING: for what the identity provider sends.',
});

/** A request that shows why a step does not succeed. */
@ObjectType({ simpleResolvers: true, description: 'The request that shows why a step does not succeed.' })
export class SetupProblem {
  @Field(() => String, { description: 'A cause of the catalogue in docs/provisioning-log.md, or token.none-usable.' })
  cause!: string;

  @Field(() => Date, { nullable: true })
  at!: Date | null;

  @Field(() => String, { nullable: true, description: 'The log id in the detail of a SCIM error.' })
  shortId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'The token that came, where it exists.' })
  tokenName!: string | null;
}

/** One act that belongs to a step, and the first time that it was seen. */
@ObjectType({ simpleResolvers: true, description: 'An act that belongs to a step, and when it was first seen.' })
export class SetupPart {
  @Field(() => SetupAct)
  act!: SetupAct;

  @Field(() => Date, { nullable: true })
  at!: Date | null;
}

/** A step of the set-up guide, judged by the requests that were received. */
@ObjectType({ simpleResolvers: true, description: 'A step of connecting, judged by what really came.' })
export class SetupStep {
  @Field(() => SetupStepKind)
  kind!: SetupStepKind;

  @Field(() => SetupStepState)
  state!: SetupStepState;

  @Field(() => Date, { nullable: true })
  verifiedAt!: Date | null;

  @Field(() => SetupProblem, { nullable: true })
  problem!: SetupProblem | null;

  @Field(() => [SetupPart], { description: 'Where a step has several: each with the time of its first proof.' })
  parts!: SetupPart[];
}
