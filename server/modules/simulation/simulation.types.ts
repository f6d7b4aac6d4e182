import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

/** The states of a run of the simulator. */
export enum SimulationState {
  /** The run begins within seconds. */
  REQUESTED = 'REQUESTED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  STOPPED = 'STOPPED',
  FAILED = 'FAILED',
  /** The server that played the run ended. */
  INTERRUPTED = 'INTERRUPTED',
}

registerEnumType(SimulationState, {
  name: 'SimulationState',
  description: 'REQUESTED: it begins within seconds. INTERRUPTED: the server that played it ended.',
});

@Extensions(readBy(Permission.ProvisioningRead, 'id', 'state'))
@ObjectType({ simpleResolvers: true, description: 'A run of the Okta simulator against this server.' })
export class SimulationRun {
  @Field(() => ID)
  id!: string;

  @Field(() => SimulationState)
  state!: SimulationState;

  @Field(() => Int, { description: 'How many people the invented organisation has.' })
  users!: number;

  @Field(() => String, { nullable: true, description: 'What it does, in the words of the simulator.' })
  phase!: string | null;

  @Field(() => Int, { description: 'Tasks of the phase that are done, failed ones included.' })
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'Tasks that failed, of the whole run.' })
  failed!: number;

  @Field(() => String, { nullable: true, description: 'The message of the last task that failed, or why it ended.' })
  problem!: string | null;

  @Field(() => Date)
  startedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The administrator or API key that started it.' })
  startedBy!: string | null;

  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;
}

@ObjectType({ description: 'The trial without Okta: its last run, and what of it is in the directory.' })
export class Simulation {
  @Field(() => SimulationRun, { nullable: true, description: 'Null before the first.' })
  run!: SimulationRun | null;
}

@ObjectType({ simpleResolvers: true, description: 'What one call has removed of what the simulator brought.' })
export class SimulationRemoval {
  @Field(() => Int)
  users!: number;

  @Field(() => Int)
  groups!: number;

  @Field(() => Int, { description: 'Users and groups that somebody else created or wrote; they stay, as local ones.' })
  kept!: number;

  @Field(() => Boolean, { description: 'Whether nothing is left; if not, call again.' })
  finished!: boolean;
}
