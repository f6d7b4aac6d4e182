import { Arg, Authorized, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { locksGroups } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { totalOfConnection } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';
import { findLastRun } from './find-run.js';
import { removeSimulation } from './remove-simulation.js';
import { Simulation, SimulationRemoval, SimulationRun } from './simulation.types.js';
import { startSimulation } from './start-simulation.js';
import { stopSimulation } from './stop-simulation.js';

@Resolver(() => Simulation)
export class SimulationResolver {
  @Authorized(Permission.ProvisioningRead)
  @Query(() => Simulation)
  async simulation(@Ctx() context: Context): Promise<Pick<Simulation, 'run'>> {
    return { run: await findLastRun(context) };
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => SimulationRun, {
    description: 'Plays Okta against this server, over SCIM. What it brings is marked SIMULATED. One run at a time.',
  })
  startSimulation(
    @Ctx() context: Context,
    @Arg('users', () => Int, { defaultValue: 100, description: '1 to 500.' }) users: number,
  ): Promise<SimulationRun> {
    return startSimulation(context, users);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => SimulationRun, { description: 'Ends the run; what it brought stays until it is removed.' })
  stopSimulation(@Ctx() context: Context): Promise<SimulationRun> {
    return stopSimulation(context);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Extensions(locksGroups('several'))
  @Mutation(() => SimulationRemoval, {
    description: 'Removes at most 50 groups and 50 users of what the simulator brought; call again until finished.',
  })
  removeSimulation(@Ctx() context: Context): Promise<SimulationRemoval> {
    return removeSimulation(context);
  }

  @FieldResolver(() => Int, { description: 'Simulated users in the directory.' })
  userCount(@Ctx() context: Context): Promise<number> {
    return totalOfConnection(context, 'USER', simulatedConnection.id);
  }

  @FieldResolver(() => Int, { description: 'Simulated groups in the directory.' })
  groupCount(@Ctx() context: Context): Promise<number> {
    return totalOfConnection(context, 'GROUP', simulatedConnection.id);
  }
}
