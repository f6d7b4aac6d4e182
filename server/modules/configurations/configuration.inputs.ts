import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { visibleName, visibleNameRule } from '../../kernel/text/visible-name.js';

const acceptHint = 'Saves although users would miss values or a variable is unknown; the audit trail keeps the choice.';

@InputType({ description: 'One field as it shall be.' })
export class ConfigurationFieldInput {
  @Field(() => ID, { nullable: true, description: 'Of a field that exists; absent for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'A letter, then up to 99 letters, digits, dots, hyphens and underscores.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Text with variables. Absent: a secret field that exists keeps its template.',
  })
  template?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The template is never shown again.' })
  secret!: boolean;
}

@InputType({ description: 'A configuration as it would be saved.' })
export class ConfigurationDraftInput {
  @Field(() => ID, { nullable: true, description: 'Of the configuration that is edited; absent for a new one.' })
  id?: string | null;

  @Field(() => [ConfigurationFieldInput])
  @ArrayMaxSize(100)
  fields!: ConfigurationFieldInput[];

  @Field(() => [ID], { defaultValue: [] })
  @ArrayMaxSize(200)
  groupIds!: string[];
}

@InputType()
export class CreateConfigurationInput {
  @Field(() => String, { description: '1 to 100 characters; no two configurations share a name.' })
  @Length(1, 100)
  @Matches(visibleName, visibleNameRule)
  name!: string;

  @Field(() => [ConfigurationFieldInput], { defaultValue: [] })
  @ArrayMaxSize(100)
  fields!: ConfigurationFieldInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Ids of groups; members of groups inside them count.' })
  @ArrayMaxSize(200)
  groupIds!: string[];

  @Field(() => Boolean, { defaultValue: false, description: acceptHint })
  acceptWarnings!: boolean;
}

@InputType({ description: 'What is absent stays as it is.' })
export class UpdateConfigurationInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 100)
  @Matches(visibleName, visibleNameRule)
  name?: string | null;

  @Field(() => [ConfigurationFieldInput], { nullable: true, description: 'All the fields, in their order.' })
  @IsOptional()
  @ArrayMaxSize(100)
  fields?: ConfigurationFieldInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'All the groups; excludes the two differences.' })
  @IsOptional()
  @ArrayMaxSize(200)
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  addGroupIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  removeGroupIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Given: fails with STALE_VERSION when the configuration has another version.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: acceptHint })
  acceptWarnings!: boolean;
}
