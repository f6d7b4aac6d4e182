import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

export enum CustomAttributeType {
  STRING = 'STRING',
  NUMBER = 'NUMBER',
  BOOLEAN = 'BOOLEAN',
  DATE = 'DATE',
}

registerEnumType(CustomAttributeType, { name: 'CustomAttributeType' });

/** An attribute of users that an administrator declared; its values arrive under Rollcall's extension URN. */
@Extensions(readBy(Permission.UsersRead, 'id', 'name', 'urn'))
@ObjectType('CustomAttribute', {
  simpleResolvers: true,
  description: 'An attribute of users under urn:ietf:params:scim:schemas:extension:rollcall:2.0:User.',
})
@Entity({ tableName: 'custom_attributes' })
export class CustomAttribute {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  nameKey!: string;

  @Field(() => CustomAttributeType)
  @Enum({ items: () => CustomAttributeType, type: 'text' })
  type!: CustomAttributeType;

  @Field(() => Date)
  @Property({ type: 'timestamptz', length: 6 })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'E-mail address of the administrator who added it.' })
  @Property({ type: 'text', nullable: true })
  createdBy!: string | null;
}
