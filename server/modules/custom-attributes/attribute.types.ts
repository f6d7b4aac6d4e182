import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { needs } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { AttributeUse } from '../configurations/index.js';
import { CustomAttribute } from './custom-attribute.entity.js';

export enum AttributeOrigin {
  STANDARD = 'STANDARD',
  ENTERPRISE = 'ENTERPRISE',
  IDP = 'IDP',
}

registerEnumType(AttributeOrigin, {
  name: 'AttributeOrigin',
  description: 'Where the definition of an attribute comes from.',
  valuesConfig: {
    STANDARD: { description: 'RFC 7643, core schema.' },
    ENTERPRISE: { description: 'RFC 7643, enterprise extension.' },
    IDP: { description: 'Added by an administrator; values come from the identity provider.' },
  },
});

export enum AttributeValueType {
  STRING = 'STRING',
  NUMBER = 'NUMBER',
  BOOLEAN = 'BOOLEAN',
  DATE = 'DATE',
  REFERENCE = 'REFERENCE',
  BINARY = 'BINARY',
  COMPLEX = 'COMPLEX',
}

registerEnumType(AttributeValueType, {
  name: 'AttributeValueType',
  description: 'What the values of an attribute are.',
});

/** An attribute that users may have a value of. */
@ObjectType({ simpleResolvers: true, description: 'An attribute that users may have a value of.' })
export class DirectoryAttribute {
  @Field(() => String, { description: 'As in name.givenName or department.' })
  name!: string;

  @Field(() => String, { description: 'The full path by which SCIM clients name it.' })
  urn!: string;

  @Field(() => AttributeValueType)
  type!: AttributeValueType;

  @Field(() => Boolean)
  multiValued!: boolean;

  @Field(() => AttributeOrigin)
  origin!: AttributeOrigin;

  @Field(() => String, { description: 'How configuration fields name it.' })
  variable!: string;

  @Extensions(needs(Permission.ConfigurationsRead))
  @Field(() => [AttributeUse], { description: 'The configurations whose fields read it.' })
  uses!: AttributeUse[];

  @Field(() => CustomAttribute, { nullable: true, description: 'Its statistics, where an administrator added it.' })
  custom!: CustomAttribute | null;
}

/** The rules for the names and the number of custom attributes. */
@ObjectType({ simpleResolvers: true, description: 'What a custom attribute may be called, and how many there may be.' })
export class CustomAttributeRules {
  @Field(() => String, { description: 'The schema URN that holds them; in Okta, the external namespace.' })
  namespace!: string;

  @Field(() => String, { description: 'A regular expression that a name has to match.' })
  pattern!: string;

  @Field(() => [String], { description: 'Names that are taken, in any letter case.' })
  reservedNames!: readonly string[];

  @Field(() => Int)
  maximum!: number;
}
