import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SealedText } from '../../kernel/access/sealed-text.js';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

/** A field in its stored form. */
export interface StoredField {
  /** The id stays when the key changes, so that a secret need not be given again. */
  id: string;
  key: string;
  /** As it was written; of a secret only until it is encrypted, by the next change or the next round. */
  template?: string;
  /** The encrypted template of a secret. */
  sealed?: SealedText;
  secret: boolean;
}

/** A named set of fields for the members of groups, such as a Wi-Fi or mail profile. */
@Extensions(readBy(Permission.ConfigurationsRead, 'id', 'version'))
@ObjectType('Configuration', {
  simpleResolvers: true,
  description: 'A named set of fields, filled from the attributes of the users in its groups.',
})
@Entity({ tableName: 'configurations' })
export class Configuration {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  nameKey!: string;

  @Field(() => Int, {
    description: 'Where two configurations give a user the same key, the one with the lower position wins.',
  })
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'jsonb' })
  fields!: StoredField[];

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  createdBy!: string | null;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  updatedAt!: Date;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  updatedBy!: string | null;
}
