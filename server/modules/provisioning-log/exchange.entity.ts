import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One SCIM request and its response, including refused ones. */
@Entity({ tableName: 'provisioning_exchanges' })
export class ProvisioningExchange {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The five characters that the SCIM error's detail contains. */
  @Property({ type: 'text' })
  shortId!: string;

  @Property({ type: 'text' })
  requestId!: string;

  @Property({ type: 'timestamptz', length: 6 })
  at!: Date;

  @Property({ type: 'real' })
  durationMs!: number;

  @Property({ type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  tokenId!: string | null;

  @Property({ type: 'text' })
  method!: string;

  @Property({ type: 'text' })
  path!: string;

  @Property({ type: 'jsonb' })
  query!: Record<string, string>;

  @Property({ type: 'smallint' })
  status!: number;

  @Property({ type: 'text', nullable: true })
  scimType!: string | null;

  @Property({ type: 'text', nullable: true })
  detail!: string | null;

  @Property({ type: 'text', nullable: true })
  cause!: string | null;

  /** The facts of the cause; null for a success, and in rows of releases that stored none. */
  @Property({ type: 'jsonb', nullable: true })
  facts!: object | null;

  /** The outcome of a write of one resource and its effects; null for all else, and in rows of older releases. */
  @Property({ type: 'jsonb', nullable: true })
  wrote!: object | null;

  @Property({ type: 'jsonb' })
  notes!: object[];

  @Property({ type: 'text', nullable: true })
  resourceType!: string | null;

  @Property({ type: 'text', nullable: true })
  resourceId!: string | null;

  @Property({ type: 'text', nullable: true })
  ip!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  @Property({ type: 'text', nullable: true })
  requestBody!: string | null;

  @Property({ type: 'text', nullable: true })
  responseBody!: string | null;

  /** The custom attributes, in lower case, that a write of a user named; null for every other exchange. */
  @Property({ type: 'text[]', nullable: true })
  customAttributes!: string[] | null;

  /** The number of requests that the entry stands for; more than one only for repeated refusals of a stranger. */
  @Property({ type: 'integer', default: 1 })
  repeats!: number;
}
