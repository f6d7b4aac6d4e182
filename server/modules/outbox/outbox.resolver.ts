import {
  Arg,
  Authorized,
  Ctx,
  Field,
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
import { PageInfo } from '../common/index.js';
import { countMails, findMail, listMails } from './list-mails.js';
import { Mail, MailStatus } from './mail.entity.js';
import { findServerFault, MailServerFault } from './mail-server-fault.js';
import { releaseMails, resendMail } from './release-mails.js';

@ObjectType({ simpleResolvers: true })
export class MailEdge {
  @Field(() => Mail)
  node!: Mail;

  @Field(() => String)
  cursor!: string;
}

@ObjectType({ simpleResolvers: true })
export class MailConnection {
  @Field(() => [MailEdge])
  edges!: MailEdge[];

  @Field(() => [Mail])
  nodes!: Mail[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

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
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
  ): Promise<CountedMails> {
    const page = await listMails(context, { first, after, last, before }, status);
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
