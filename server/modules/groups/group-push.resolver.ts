import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { findLastPush } from './find-last-push.js';
import { Group } from './group.entity.js';
import { GroupPush } from './group-push.types.js';
import type { GroupShape } from './shape-group.js';

/** Resolves the fields of a group that the provisioning log holds. */
@Resolver(() => Group)
export class GroupPushResolver {
  @Authorized(Permission.ProvisioningRead)
  @FieldResolver(() => GroupPush, { nullable: true, description: 'As far back as the provisioning log goes.' })
  lastPush(@Root() group: GroupShape, @Ctx() context: Context): Promise<GroupPush | null> {
    return findLastPush(context, group.id);
  }
}
