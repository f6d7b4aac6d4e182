import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A signed-in browser. The cookie's secret is nowhere: only its digest is kept. */
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

  /** When the password was last given in this session. */
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
