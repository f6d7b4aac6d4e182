import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { readLogState, updateRetention } from './log-retention.js';
import { ProvisioningLog } from './log-state.types.js';

@Resolver(() => ProvisioningLog)
export class LogStateResolver {
  @Authorized(Permission.LogRead)
  @Query(() => ProvisioningLog)
  provisioningLog(@Ctx() context: Context): Promise<ProvisioningLog> {
    return readLogState(context);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ProvisioningLog, { description: 'How many days entries of the log are kept: 7 to 400.' })
  updateLogRetention(@Ctx() context: Context, @Arg('days', () => Int) days: number): Promise<ProvisioningLog> {
    return updateRetention(context, days);
  }
}
