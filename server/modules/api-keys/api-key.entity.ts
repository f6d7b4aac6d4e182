import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { dayMs } from '../../kernel/durations.js';
import { ApiKeyScope } from './api-key-scope.js';

/** A bearer key for the GraphQL API. Only a digest of its secret is stored. */
@ObjectType('ApiKey', { simpleResolvers: true, description: 'A key by which a program uses this API.' })
@Entity({ tableName: 'api_keys' })
export class ApiKey {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'blob' })
  digest!: Buffer;

  @Field(() => String, { description: 'The last four characters of the secret.' })
  @Property({ type: 'text' })
  hint!: string;

  @Field(() => [ApiKeyScope], { description: 'What the key may do, and nothing else.' })
  @Property({ type: 'text[]' })
  scopes!: ApiKeyScope[];

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'E-mail address of the administrator who created it.' })
  @Property({ type: 'text', nullable: true })
  createdBy!: string | null;

  @Field(() => Date, { nullable: true })
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  expiresAt!: Date | null;

  @Field(() => [String], {
    description: 'The addresses and networks (CIDR) from which the key may be used; none: from anywhere.',
  })
  @Property({ type: 'text[]' })
  allowedAddresses!: string[];

  @Field(() => Date, { nullable: true })
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The IP address of the last use.' })
  @Property({ type: 'text', nullable: true })
  lastUsedFrom!: string | null;
}

/** A key that nobody used for this long is reported as unused. */
const unusedAfterMs = 90 * dayMs;

/** Returns whether a key has not been used for 90 days, counted from its creation where it never was. */
export const isUnused = (key: Pick<ApiKey, 'createdAt' | 'lastUsedAt'>, at: Date): boolean =>
  at.getTime() - (key.lastUsedAt ?? key.createdAt).getTime() > unusedAfterMs;
