import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import type { Page } from '../../query/index.js';
import { ConnectionArgs, connectionOf } from '../common/index.js';
import { countMails, findMail, listMails } from './list-mails.js';
import { Mail, MailStatus } from './mail.entity.js';
import { findServerFault, MailServerFault } from './mail-server-fault.js';
import { releaseMails, resendMail } from './release-mails.js';

@ObjectType({ simpleResolvers: true })
export class MailConnection extends connectionOf(Mail, 'Mail') {}

type CountedMails = Page<Mail> & { total: () => Promise<number> };

@Resolver(() => MailConnection)
export class OutboxResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() page: CountedMails): Promise<number> {
    return page.total();
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => MailConnection, { description: 'The mails that wait, went out or could not, the newest first.' })
  async mails(
    @Ctx() context: Context,
    @Arg('status', () => MailStatus, { nullable: true }) status: MailStatus | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedMails> {
    const page = await listMails(context, args, status);
    return { ...page, total: () => countMails(context, status) };
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => Mail, { nullable: true })
  mail(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Mail | null> {
    return findMail(context, id);
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => Boolean, { description: 'Whether a mail server is set; without one, mails are kept in the outbox.' })
  sendsMail(@Ctx() { sendsMail }: Context): boolean {
    return sendsMail;
  }

  @Authorized(Permission.InvitationsRead)
  @Query(() => MailServerFault, {
    nullable: true,
    description: 'What the mail server refuses of ours; null after the next mail that it takes.',
  })
  mailServerFault(@Ctx() context: Context): Promise<MailServerFault | null> {
    return findServerFault(context);
  }

  @Authorized(Permission.InvitationsWrite)
  @Mutation(() => Mail, { description: 'Sends a mail again that was given up or kept.' })
  resendMail(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Mail> {
    return resendMail(context, id);
  }

  @Authorized(Permission.InvitationsWrite)
  @Mutation(() => Int, { description: 'Sends what was kept while there was no mail server; returns how many.' })
  sendKeptMails(@Ctx() context: Context): Promise<number> {
    return releaseMails(context);
  }
}
