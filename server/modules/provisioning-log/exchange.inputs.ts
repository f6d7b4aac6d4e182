import { IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

/** The outcome of an exchange, by the class of its status. */
export enum ExchangeOutcome {
  OK = 'OK',
  CLIENT_ERROR = 'CLIENT_ERROR',
  SERVER_ERROR = 'SERVER_ERROR',
}

registerEnumType(ExchangeOutcome, {
  name: 'ExchangeOutcome',
  description: 'OK: a status below 400. CLIENT_ERROR: 400 to 499. SERVER_ERROR: 500 and above.',
});

/** The type of the resource that a request was about. */
export enum ExchangeResourceType {
  User = 'User',
  Group = 'Group',
}

registerEnumType(ExchangeResourceType, { name: 'ExchangeResourceType' });

@InputType({ description: 'Everything that is given has to hold.' })
export class ExchangeFilter {
  @Field(() => ExchangeOutcome, { nullable: true })
  outcome?: ExchangeOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was refused or failed.' })
  errorsOnly?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 20)
  method?: string | null;

  @Field(() => ExchangeResourceType, { nullable: true })
  resourceType?: ExchangeResourceType | null;

  @Field(() => String, { nullable: true, description: 'The SCIM id of a user or group.' })
  @IsOptional()
  @Length(1, 100)
  resourceId?: string | null;

  @Field(() => ID, { nullable: true })
  tokenId?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the diagnosis, e.g. token.unknown.' })
  @IsOptional()
  @Length(1, 100)
  cause?: string | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status.' })
  @IsOptional()
  @Min(100)
  @Max(599)
  status?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds at least.' })
  @IsOptional()
  @Min(0)
  minimumDuration?: number | null;

  @Field(() => Date, { nullable: true })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'In the path or the detail, or the short id; taken literally.' })
  @IsOptional()
  @Length(1, 200)
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what was written after this exchange.' })
  newerThan?: string | null;
}
