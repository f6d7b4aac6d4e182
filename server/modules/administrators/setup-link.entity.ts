import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The one-time link that creates the first administrator; it is deleted once one exists. */
@Entity({ tableName: 'setup_links' })
export class SetupLink {
  @PrimaryKey({ type: 'blob' })
  digest!: Buffer;

  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Property({ type: 'timestamptz', length: 6 })
  expiresAt!: Date;
}
