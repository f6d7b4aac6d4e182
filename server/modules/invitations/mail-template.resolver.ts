import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import {
  MailLanguage,
  MailPreview,
  MailTemplate,
  MailTemplateInput,
  UpdateMailTemplateInput,
} from './mail-template.types.js';
import { listTemplates, updateTemplate } from './mail-templates.js';
import { previewMail, sendTestMail } from './preview-mail.js';
import { mailVariables } from './render-mail.js';

@Resolver()
export class MailTemplateResolver {
  @Authorized(Permission.InvitationsRead)
  @Query(() => [MailTemplate], { description: 'The texts of invitations and reminders, in each language.' })
  mailTemplates(@Ctx() context: Context): Promise<MailTemplate[]> {
    return listTemplates(context);
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => [String], { description: 'What a text may name, without the marks around it.' })
  mailVariables(): string[] {
    return [...mailVariables];
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => MailPreview, { description: 'A text as a user would read it, or an invented one where none is given.' })
  mailPreview(
    @Ctx() context: Context,
    @Arg('input', () => MailTemplateInput) input: MailTemplateInput,
    @Arg('userId', () => ID, { nullable: true }) userId: string | null,
  ): Promise<MailPreview> {
    return previewMail(context, input, userId);
  }

  @Authorized(Permission.MailWrite)
  @Mutation(() => MailTemplate)
  updateMailTemplate(
    @Ctx() context: Context,
    @Arg('input', () => UpdateMailTemplateInput) input: UpdateMailTemplateInput,
  ): Promise<MailTemplate> {
    return updateTemplate(context, input);
  }

  @Authorized(Permission.MailWrite)
  @Mutation(() => ID, { description: 'Sends a test mail to whoever is signed in; answers the id of the mail.' })
  sendTestMail(@Ctx() context: Context, @Arg('language', () => MailLanguage) language: MailLanguage): Promise<string> {
    return sendTestMail(context, language);
  }
}
