import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { connectionOf } from '../common/index.js';

@ObjectType({ simpleResolvers: true })
export class ConfigurationField {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true, description: 'Null for a secret: its template is never shown again.' })
  template!: string | null;

  @Field(() => Boolean)
  secret!: boolean;
}

@Extensions(readBy(Permission.GroupsRead, 'id'))
@ObjectType({ simpleResolvers: true, description: 'A group that a configuration is for.' })
export class AssignedGroup {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Int, { description: 'Users and groups together.' })
  memberCount!: number;
}

@ObjectType({ simpleResolvers: true })
export class VariableCoverage {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'No attribute has this name, so that every user misses it.' })
  unknown!: boolean;

  @Field(() => Int, { description: 'Users without a value.' })
  missing!: number;

  @Field(() => [String], { description: 'Keys of the fields that need it.' })
  fields!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'How many active users in the groups of a configuration, nested groups included, get all of its fields.',
})
export class ConfigurationCoverage {
  @Field(() => Int)
  users!: number;

  @Field(() => Int, { description: 'Users from whom at least one field is withheld.' })
  missing!: number;

  @Field(() => ID, { nullable: true, description: 'One of the users from whom a field is withheld.' })
  exampleUserId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the users whom it is for: one who gets every field, where there is one.',
  })
  sampleUserId!: string | null;

  @Field(() => [VariableCoverage], {
    description: 'The variables without a default, and those that no attribute answers to.',
  })
  variables!: VariableCoverage[];
}

@ObjectType({ simpleResolvers: true, description: 'Another configuration that gives some of the same users a key.' })
export class ConfigurationConflict {
  @Field(() => String)
  key!: string;

  @Field(() => ID)
  configurationId!: string;

  @Field(() => String)
  configurationName!: string;

  @Field(() => Boolean, { description: 'Whether the other one comes first, so that its value is taken.' })
  otherWins!: boolean;

  @Field(() => Int, { description: 'Active users who are in groups of both.' })
  users!: number;
}

export enum FieldFaultCode {
  INVALID_KEY = 'INVALID_KEY',
  DUPLICATE_KEY = 'DUPLICATE_KEY',
  TEMPLATE_NEEDED = 'TEMPLATE_NEEDED',
  TOO_LONG = 'TOO_LONG',
  UNCLOSED = 'UNCLOSED',
  INVALID_NAME = 'INVALID_NAME',
  NESTED = 'NESTED',
  UNKNOWN_VARIABLE = 'UNKNOWN_VARIABLE',
}

registerEnumType(FieldFaultCode, {
  name: 'FieldFaultCode',
  description: 'UNKNOWN_VARIABLE is a warning that can be accepted; the others keep a configuration from being saved.',
});

@ObjectType({ simpleResolvers: true })
export class FieldFault {
  @Field(() => Int, { description: 'Which of the fields, from 0.' })
  index!: number;

  @Field(() => FieldFaultCode)
  code!: FieldFaultCode;

  @Field(() => String)
  message!: string;

  @Field(() => Int, { nullable: true, description: 'Where in the template, in UTF-16 units.' })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'Exclusive.' })
  end!: number | null;

  @Field(() => String, { nullable: true, description: 'The variable that is unknown.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The variable that was probably meant.' })
  suggestion!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ConfigurationCheck {
  @Field(() => [FieldFault])
  faults!: FieldFault[];

  @Field(() => ConfigurationCoverage)
  coverage!: ConfigurationCoverage;

  @Field(() => [ConfigurationConflict])
  conflicts!: ConfigurationConflict[];
}

@ObjectType({ simpleResolvers: true })
export class UserMissingValues {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => [String], { description: 'The variables without a value.' })
  missing!: string[];
}

@ObjectType({ simpleResolvers: true })
export class UserMissingValuesConnection extends connectionOf(UserMissingValues, 'UserMissingValues') {
  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A variable that templates may use.' })
export class TemplateVariable {
  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Other names for the same.' })
  aliases!: string[];

  @Field(() => String)
  description!: string;

  @Field(() => Boolean, { description: 'Declared by an administrator.' })
  custom!: boolean;

  @Field(() => String, { nullable: true, description: 'The value of one user.' })
  sample!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the 1,000 users changed last, in percent; null without users.' })
  percent!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class AttributeUse {
  @Field(() => String, { description: 'The attribute, as it was asked for.' })
  name!: string;

  @Field(() => ID)
  configurationId!: string;

  @Field(() => String)
  configurationName!: string;

  @Field(() => [String])
  fields!: string[];
}
