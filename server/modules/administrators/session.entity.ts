import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A signed-in browser. Only a digest of the cookie's secret is stored. */
@Entity({ tableName: 'sessions' })
export class Session {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  administratorId!: string;

  @Property({ type: 'blob' })
  digest!: Buffer;

  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  /** The last time that the password was given in this session. */
  @Property({ type: 'timestamptz', length: 6 })
  authenticatedAt!: Date;

  @Property({ type: 'timestamptz', length: 6 })
  lastSeenAt!: Date;

  @Property({ type: 'timestamptz', length: 6 })
  expiresAt!: Date;

  @Property({ type: 'text', nullable: true })
  ip!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;
}
