import { ArrayNotEmpty, IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { visibleName, visibleNameRule } from '../../kernel/text/visible-name.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyScope } from './api-key-scope.js';

@InputType()
export class CreateApiKeyInput {
  @Field(() => String, { description: '1 to 100 characters, by which people will know it.' })
  @Length(1, 100)
  @Matches(visibleName, visibleNameRule)
  name!: string;

  @Field(() => [ApiKeyScope])
  @ArrayNotEmpty({ message: 'scopes must name at least one' })
  scopes!: ApiKeyScope[];

  @Field(() => Date, { nullable: true, description: 'Absent: the key does not expire.' })
  @IsOptional()
  expiresAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Up to 50 addresses and networks (CIDR) from which the key may be used. Absent or empty: anywhere.',
  })
  @IsOptional()
  allowedAddresses?: string[] | null;
}

@InputType({ description: 'What is absent stays as it is.' })
export class UpdateApiKeyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 100)
  @Matches(visibleName, visibleNameRule)
  name?: string | null;

  @Field(() => [ApiKeyScope], { nullable: true })
  @IsOptional()
  @ArrayNotEmpty({ message: 'scopes must name at least one' })
  scopes?: ApiKeyScope[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Up to 50 addresses and networks (CIDR) in place of those before. Empty: the key may be used anywhere.',
  })
  @IsOptional()
  allowedAddresses?: string[] | null;
}

/** A key together with its secret, which is shown this once. */
@ObjectType({ simpleResolvers: true, description: 'A key with its secret, which is shown this once.' })
export class ApiKeyWithSecret {
  @Field(() => ApiKey)
  key!: ApiKey;

  @Field(() => String, { description: 'Goes into the header Authorization: Bearer <secret>.' })
  secret!: string;

  @Field(() => String, { description: 'Where the key is used.' })
  endpoint!: string;
}
