import { Length } from 'class-validator';
import { Extensions, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { MailKind } from '../outbox/index.js';

/** The languages that mails are written in. */
export enum MailLanguage {
  EN = 'EN',
  FR = 'FR',
}

registerEnumType(MailLanguage, { name: 'MailLanguage' });

@Extensions(readBy(Permission.InvitationsRead, 'kind', 'language', 'version'))
@ObjectType({ simpleResolvers: true, description: 'What a kind of mail says in a language.' })
export class MailTemplate {
  @Field(() => MailKind)
  kind!: MailKind;

  @Field(() => MailLanguage)
  language!: MailLanguage;

  @Field(() => String)
  subject!: string;

  @Field(() => String, {
    description: 'Paragraphs, separated by empty lines; a paragraph of ${link} alone is a button.',
  })
  body!: string;

  @Field(() => Int, { description: '0 while nobody changed it.' })
  version!: number;

  @Field(() => Date, { nullable: true })
  updatedAt!: Date | null;

  @Field(() => String, { nullable: true })
  updatedBy!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A mail as its recipient sees it.' })
export class MailPreview {
  @Field(() => String)
  subject!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  html!: string;
}

@InputType()
export class MailTemplateInput {
  @Field(() => MailKind)
  kind!: MailKind;

  @Field(() => MailLanguage)
  language!: MailLanguage;

  @Field(() => String)
  @Length(1, 200)
  subject!: string;

  @Field(() => String)
  @Length(1, 10_000)
  body!: string;
}

@InputType()
export class UpdateMailTemplateInput extends MailTemplateInput {
  @Field(() => Int, { description: 'The version that was changed; a moved one is STALE_VERSION.' })
  version!: number;
}
