import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Facts } from '../../kernel/faults/causes/fault-line.js';
import { connectionOf } from '../common/index.js';
import { ExchangeOutcome, ExchangeResourceType } from './exchange.inputs.js';
import { ExchangeVerb, type WroteFacts } from './exchange-act.js';

@ObjectType({ simpleResolvers: true, description: 'What was passed over though the answer was a success.' })
export class ExchangeNote {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  attribute!: string | null;

  @Field(() => String)
  message!: string;

  cause?: string | null;
}

/** One SCIM request and its response, as the portal shows it. */
@ObjectType({ simpleResolvers: true, description: 'One SCIM request and its answer, refused ones included.' })
export class Exchange {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The five characters that the SCIM error’s detail ends with.' })
  shortId!: string;

  @Field(() => String)
  requestId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => Float, { description: 'Milliseconds.' })
  durationMs!: number;

  @Field(() => String)
  method!: string;

  @Field(() => String, { description: 'Below /scim/v2, without the query.' })
  path!: string;

  @Field(() => GraphQLJSON, { description: 'Decoded parameters, without secrets.' })
  query!: Record<string, string>;

  @Field(() => Int)
  status!: number;

  @Field(() => ExchangeOutcome)
  outcome!: ExchangeOutcome;

  @Field(() => String, { nullable: true })
  scimType!: string | null;

  @Field(() => String, { nullable: true })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the diagnosis, of what was refused or failed.' })
  cause!: string | null;

  @Field(() => [ExchangeNote])
  notes!: ExchangeNote[];

  @Field(() => ID, { nullable: true })
  tokenId!: string | null;

  connectionId!: string | null;

  facts!: Facts | null;

  wrote!: WroteFacts | null;

  @Field(() => ExchangeResourceType, { nullable: true })
  resourceType!: ExchangeResourceType | null;

  @Field(() => String, { nullable: true })
  resourceId!: string | null;

  @Field(() => String, { nullable: true })
  ip!: string | null;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => String, { nullable: true, description: 'At most 64 kB, secrets replaced.' })
  requestBody!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a successful read only the beginning.' })
  responseBody!: string | null;

  @Field(() => Int, {
    description: 'How many requests the entry stands for; more than one where a caller without a token kept sending.',
  })
  repeats!: number;
}

registerEnumType(ExchangeVerb, {
  name: 'ExchangeVerb',
  description:
    'What was done, or asked for where it was refused. REVIVE: a deactivated user came back by POST. LINK: a local row became the identity provider’s. TEST: the test of the credentials. DISCOVER: schemas and the like.',
});

@ObjectType({ simpleResolvers: true, description: 'What an exchange did, or asked for where it was refused.' })
export class ExchangeAct {
  @Field(() => ExchangeVerb)
  verb!: ExchangeVerb;

  @Field(() => Int, { description: 'How many members it added to the group.' })
  membersAdded!: number;

  @Field(() => Int, { description: 'How many members it removed from the group.' })
  membersRemoved!: number;

  @Field(() => Boolean, { description: 'Whether it changed the user name or the name of the group.' })
  renamed!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'The user or group that an exchange concerns.' })
export class ExchangeSubject {
  @Field(() => ID, { nullable: true, description: 'Null where a refused request would have created it.' })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The present name, or the last one; null where nobody knows it, or the role may not read it.',
  })
  name!: string | null;

  @Field(() => Boolean)
  deleted!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Something that the texts of a diagnosis name; never a secret.' })
export class DiagnosisFact {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who called an error no problem, and why.' })
export class Acknowledgement {
  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'The name that the administrator or the key had then.' })
  by!: string;

  @Field(() => Date)
  at!: Date;
}

/** The severity of a diagnosis. */
export enum DiagnosisSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  INFO = 'INFO',
}

registerEnumType(DiagnosisSeverity, {
  name: 'DiagnosisSeverity',
  description: 'ERROR needs somebody. WARNING: something was passed over. INFO heals by itself.',
});

@ObjectType({ simpleResolvers: true, description: 'Why an exchange went as it did.' })
export class Diagnosis {
  @Field(() => String, { description: 'A code of the catalogue in docs/provisioning-log.md.' })
  code!: string;

  @Field(() => DiagnosisSeverity)
  severity!: `${DiagnosisSeverity}`;

  @Field(() => [DiagnosisFact])
  facts!: DiagnosisFact[];
}

@ObjectType({ simpleResolvers: true })
export class ExchangeConnection extends connectionOf(Exchange, 'Exchange') {
  @Field(() => Date, {
    nullable: true,
    description: 'Set where the search stopped before the page was full: the next page goes on from this moment.',
  })
  searchedUntil!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'One hour of the log.' })
export class ExchangeBucket {
  @Field(() => Date, { description: 'When the hour begins.' })
  at!: Date;

  @Field(() => Int)
  ok!: number;

  @Field(() => Int)
  clientErrors!: number;

  @Field(() => Int)
  serverErrors!: number;

  @Field(() => Int, { description: 'Successful requests other than reads.' })
  changes!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Refusals and failures of one cause.' })
export class ExchangeCause {
  @Field(() => String)
  cause!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Date)
  firstAt!: Date;

  @Field(() => Date)
  lastAt!: Date;

  @Field(() => Int, { description: 'How many of them came from callers without a known token.' })
  fromStrangers!: number;

  @Field(() => Boolean, { description: 'Whether a later request succeeded for everything that it happened to.' })
  resolved!: boolean;
}
