import type { Attributes } from '../../kernel/schema/index.js';
import type { UserSource } from '../../kernel/source.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { sql } from '../../query/index.js';
import { UserStatus } from './user.entity.js';
import type { Email, Manager, PersonName, PhoneNumber, UserMembership } from './user.types.js';

const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A row as the statements of this module read it. */
export interface UserRow {
  id: string;
  source: UserSource;
  active: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** Present where membershipsColumns were read. */
  direct_groups?: string[];
  nested_groups?: boolean;
}

/** A row to be changed, with its attributes parsed. */
export interface ChangedRow extends UserRow {
  connection_id: string | null;
  external_id: string | null;
  attributes: Attributes;
}

/** A row to be shown, with its attributes as the text that is sent; null where a page had no room for it. */
export interface ShownRow extends UserRow {
  attributes_text: string | null;
}

const columns = sql`u.id, u.source, u.active, u.version, u.created_at, u.updated_at`;

/** The columns of a ChangedRow, of the alias u. */
export const changedColumns = sql`${columns}, u.connection_id, u.external_id, u.attributes`;

/** The columns of a ShownRow, of the alias u. */
export const shownColumns = sql`${columns}, u.attributes::text as attributes_text`;

/**
 * The object that the schema serves as a User, without promises or entities; it parses the attributes only on demand.
 */
export class UserShape {
  readonly id: string;
  readonly source: UserSource;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;

  constructor(
    row: UserRow,
    readonly attributes: JsonText<Attributes>,
    readonly memberships: UserMembership[],
    readonly unread = false,
  ) {
    this.id = row.id;
    this.source = row.source;
    this.active = row.active;
    this.version = row.version;
    this.createdAt = row.created_at;
    this.updatedAt = row.updated_at;
  }

  get userName(): string {
    return this.attributes.value['userName'] as string;
  }

  get externalId(): string | null {
    return this.text('externalId');
  }

  get displayName(): string | null {
    return this.text('displayName');
  }

  get title(): string | null {
    return this.text('title');
  }

  get department(): string | null {
    return this.ofEnterprise('department');
  }

  get employeeNumber(): string | null {
    return this.ofEnterprise('employeeNumber');
  }

  get manager(): Manager | null {
    return this.ofEnterprise('manager');
  }

  get phoneNumbers(): PhoneNumber[] {
    const numbers = (this.attributes.value['phoneNumbers'] as PhoneNumber[] | undefined) ?? [];
    return numbers.map((number) => ({ ...number, value: number.value ?? '', primary: number.primary ?? false }));
  }

  get name(): PersonName | null {
    return (this.attributes.value['name'] as PersonName | undefined) ?? null;
  }

  get emails(): Email[] {
    const emails = (this.attributes.value['emails'] as Email[] | undefined) ?? [];
    return emails.map((email) => ({ ...email, value: email.value ?? '', primary: email.primary ?? false }));
  }

  get status(): UserStatus {
    return this.active ? UserStatus.ACTIVE : UserStatus.INACTIVE;
  }

  private text(name: string): string | null {
    return (this.attributes.value[name] as string | undefined) ?? null;
  }

  private ofEnterprise<T>(name: string): T | null {
    const extension = this.attributes.value[enterpriseUrn] as Record<string, T> | undefined;
    return extension?.[name] ?? null;
  }
}

/** Shapes a row into a User. */
export const shapeUser = (row: ShownRow, memberships: UserMembership[] = []): UserShape =>
  new UserShape(row, JsonText.fromText(row.attributes_text ?? '{}'), memberships, row.attributes_text === null);
