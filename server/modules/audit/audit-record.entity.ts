import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One change (or refused attempt): who, what, and each attribute before and after. Written once, never changed. */
@Entity({ tableName: 'audit_records' })
export class AuditRecord {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'timestamptz', length: 6 })
  at!: Date;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  outcome!: 'SUCCESS' | 'REFUSED';

  @Property({ type: 'text' })
  actorKind!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Property({ type: 'text', nullable: true })
  actorLabel!: string | null;

  @Property({ type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Property({ type: 'text' })
  requestId!: string;

  @Property({ type: 'text', nullable: true })
  ip!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  @Property({ type: 'text' })
  targetKind!: string;

  @Property({ type: 'uuid', nullable: true })
  targetId!: string | null;

  @Property({ type: 'text', nullable: true })
  targetLabel!: string | null;

  @Property({ type: 'jsonb' })
  changes!: unknown[];
}
