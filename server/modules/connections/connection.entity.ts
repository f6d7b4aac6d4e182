import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';

/** The identity providers that can be connected; the dropdown's entries. */
export enum IdentityProviderKind {
  OKTA = 'OKTA',
}

registerEnumType(IdentityProviderKind, { name: 'IdentityProviderKind', description: 'An identity provider product.' });

/** One connected identity provider. Every provisioned row names its connection; local rows name none. */
@Entity({ tableName: 'identity_provider_connections' })
export class IdentityProviderConnection {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Enum({ items: () => IdentityProviderKind, type: 'text' })
  kind!: IdentityProviderKind;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;
}
