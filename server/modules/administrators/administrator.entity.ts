import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Role } from '../../kernel/roles.js';

/** The languages of the portal and of the mails to administrators. */
export enum PortalLanguage {
  EN = 'EN',
  FR = 'FR',
}

/** A person who may sign in to the portal. It is never a user of the directory and never served under /scim. */
@Entity({ tableName: 'administrators' })
export class Administrator {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  emailKey!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  /** Moves with each new password. */
  @Property({ type: 'integer' })
  passwordVersion!: number;

  @Property({ type: 'text' })
  role!: Role;

  @Property({ type: 'text' })
  language!: PortalLanguage;

  /** True for those who sign in through the identity provider alone. */
  @Property({ type: 'boolean' })
  singleSignOn!: boolean;

  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  /** Set until the administrator accepts the invitation. */
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  invitedAt!: Date | null;

  /** Set while the administrator may not sign in. */
  @Property({ type: 'timestamptz', length: 6, nullable: true })
  deactivatedAt!: Date | null;

  @Property({ type: 'timestamptz', length: 6, nullable: true })
  lastSignInAt!: Date | null;
}
