import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

export enum ScimTokenStatus {
  ACTIVE = 'ACTIVE',
  INACTIVE = 'INACTIVE',
}

registerEnumType(ScimTokenStatus, {
  name: 'ScimTokenStatus',
  description: 'Whether an administrator lets a token in.',
});

/** A bearer token for the SCIM endpoint. Only a digest of its secret is stored. */
@Extensions(readBy(Permission.ProvisioningRead, 'id', 'status'))
@ObjectType('ScimToken', { simpleResolvers: true, description: 'A bearer token for the SCIM endpoint.' })
@Entity({ tableName: 'scim_tokens' })
export class ScimToken {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  connectionId!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'blob' })
  digest!: Buffer;

  @Field(() => String, { description: 'The last four characters of the secret.' })
  @Property({ type: 'text' })
  hint!: string;

  @Field(() => ScimTokenStatus)
  @Enum({ items: () => ScimTokenStatus, type: 'text' })
  status!: ScimTokenStatus;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'E-mail address of the administrator who generated it.' })
  @Property({ type: 'text', nullable: true })
  createdBy!: string | null;

  /** The start of the current lifetime; a renewal repeats the time from it to expiresAt. */
  @Field(() => Date, { description: 'When it was generated or last renewed.' })
  @Property({ type: 'timestamptz', length: 6 })
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  expiresAt!: Date | null;

  @Field(() => [String], {
    description: 'The addresses and networks (CIDR) from which the token may be used; none: from anywhere.',
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
