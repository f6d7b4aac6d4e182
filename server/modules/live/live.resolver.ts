import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import type { LiveChange as Change, LiveSubject as Subject } from '../../kernel/ports.js';

/** The kinds of object whose changes a client can watch. */
export enum LiveSubject {
  USER = 'USER',
  GROUP = 'GROUP',
  SCIM_TOKEN = 'SCIM_TOKEN',
  PROVISIONING = 'PROVISIONING',
  API_KEY = 'API_KEY',
  CONFIGURATION = 'CONFIGURATION',
  MAIL = 'MAIL',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(LiveSubject, { name: 'LiveSubject' });

@ObjectType({ simpleResolvers: true })
export class LiveChange implements Change {
  @Field(() => LiveSubject)
  subject!: Subject;

  @Field(() => [ID], { description: 'At most 1,000; an empty list means many.' })
  ids!: string[];
}

/** The permissions of which one is enough to be told that a subject changed. */
const readBy: Readonly<Record<Subject, readonly Permission[]>> = {
  USER: [Permission.UsersRead],
  GROUP: [Permission.GroupsRead],
  SCIM_TOKEN: [Permission.ProvisioningRead],
  PROVISIONING: [Permission.ProvisioningRead, Permission.LogRead],
  API_KEY: [Permission.ApiKeysRead],
  CONFIGURATION: [Permission.ConfigurationsRead, Permission.ConfigurationsResolve],
  MAIL: [Permission.InvitationsRead],
  ADMINISTRATOR: [Permission.AdministratorsRead],
};

const visibleTo = ({ actor }: Context, subjects: readonly Subject[]): Subject[] =>
  subjects.filter((subject) => readBy[subject].some((permission) => actor.permissions.has(permission)));

@Resolver()
export class LiveResolver {
  @Authorized(Permission.UsersRead, Permission.GroupsRead)
  @Subscription(() => LiveChange, {
    description: 'What changed, at most one event a subject every 50 ms. Carries ids only; ask for the rest.',
    subscribe: ({ context, args }: { context: Context; args: { subjects?: Subject[] | null } }) =>
      context.live.subscribe(visibleTo(context, args.subjects ?? Object.values(LiveSubject))),
  })
  liveChanges(
    @Root() change: Change,
    @Ctx() _context: Context,
    @Arg('subjects', () => [LiveSubject], { nullable: true }) _subjects: LiveSubject[] | null,
  ): LiveChange {
    return change;
  }
}
