import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { costs } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { ConnectionArgs } from '../common/index.js';
import { simulatedConnection } from '../connections/index.js';
import { acknowledgeError, acknowledgementOf } from './acknowledge-error.js';
import { diagnose } from './diagnose.js';
import { ExchangeFilter } from './exchange.inputs.js';
import {
  Acknowledgement,
  Diagnosis,
  Exchange,
  ExchangeAct,
  ExchangeBucket,
  ExchangeCause,
  ExchangeConnection,
  ExchangeSubject,
} from './exchange.types.js';
import { actOf } from './exchange-act.js';
import { readCauses, readStatistics } from './exchange-statistics.js';
import { findSubject } from './exchange-subject.js';
import { findExchange, findNeighbour, findResolution } from './find-exchange.js';
import { type BoundedTotal, countExchanges, listExchanges } from './list-exchanges.js';

type CountedExchanges = ExchangeConnection & { total: () => Promise<BoundedTotal> };

/** Counts once, however many fields need the count. */
const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work();
    return running;
  };
};

@Resolver(() => ExchangeConnection)
export class ExchangeConnectionResolver {
  @FieldResolver(() => Int, { description: 'At most 10,000 are counted.' })
  async totalCount(@Root() page: CountedExchanges): Promise<number> {
    return (await page.total()).count;
  }

  @FieldResolver(() => Boolean, { description: 'Whether there may be more than were counted.' })
  async hasMoreThanTotal(@Root() page: CountedExchanges): Promise<boolean> {
    return (await page.total()).more;
  }
}

@Resolver(() => Exchange)
export class ExchangeResolver {
  @Authorized(Permission.LogRead)
  @Query(() => ExchangeConnection, { description: 'The provisioning log, the newest exchange first.' })
  async exchanges(
    @Ctx() context: Context,
    @Arg('filter', () => ExchangeFilter, { nullable: true }) filter: ExchangeFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedExchanges> {
    const page = await listExchanges(context, filter ?? {}, args);
    return { ...page, total: once(() => countExchanges(context, filter ?? {})) };
  }

  @Authorized(Permission.LogRead)
  @Query(() => Exchange, { nullable: true, description: 'By its id or by the short id that the SCIM error carries.' })
  exchange(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('shortId', () => String, { nullable: true }) shortId: string | null,
  ): Promise<Exchange | null> {
    return findExchange(context, id ?? null, shortId ?? null);
  }

  @Extensions(costs(1))
  @FieldResolver(() => Boolean, { description: 'Whether it came from the Okta simulator of the set-up guide.' })
  simulated(@Root() { connectionId }: Exchange): boolean {
    return connectionId === simulatedConnection.id;
  }

  // It is put together from the row; what it holds is counted.
  @Extensions(costs(0))
  @FieldResolver(() => ExchangeAct)
  act(@Root() exchange: Exchange): ExchangeAct {
    return actOf(exchange);
  }

  // The names of a whole page are read by one statement; what it holds is counted.
  @Extensions(costs(0))
  @FieldResolver(() => ExchangeSubject, {
    nullable: true,
    description: 'Null where no user or group is concerned, as with a search. Its kind is in `resourceType`.',
  })
  subject(@Ctx() context: Context, @Root() exchange: Exchange): Promise<ExchangeSubject | null> {
    return findSubject(context, exchange);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The next newer exchange that passes the filter.' })
  newerId(
    @Ctx() context: Context,
    @Root() exchange: Exchange,
    @Arg('filter', () => ExchangeFilter, { nullable: true }) filter: ExchangeFilter | null,
  ): Promise<string | null> {
    return findNeighbour(context, exchange.id, filter ?? {}, true);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The next older exchange that passes the filter.' })
  olderId(
    @Ctx() context: Context,
    @Root() exchange: Exchange,
    @Arg('filter', () => ExchangeFilter, { nullable: true }) filter: ExchangeFilter | null,
  ): Promise<string | null> {
    return findNeighbour(context, exchange.id, filter ?? {}, false);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Of an error: the first later success for the same resource; of a refused token or a wrong address, any.',
  })
  resolvedById(@Ctx() context: Context, @Root() exchange: Exchange): Promise<string | null> {
    return findResolution(context, exchange);
  }

  @FieldResolver(() => Diagnosis, { nullable: true, description: 'Null where there is nothing to say.' })
  diagnosis(@Root() exchange: Exchange): Diagnosis | null {
    return diagnose(exchange) ?? null;
  }

  @Extensions(costs(1))
  @FieldResolver(() => Acknowledgement, {
    nullable: true,
    description: 'Set where somebody called the error no problem.',
  })
  acknowledgement(@Ctx() context: Context, @Root() { id, status }: Exchange): Promise<Acknowledgement | null> | null {
    return status < 400 ? null : acknowledgementOf(context, id);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ID, {
    description:
      'Calls an error no problem: it is not counted any more. The reason has at most 500 characters. Returns the id.',
  })
  acknowledgeError(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<string> {
    return acknowledgeError(context, id, reason);
  }

  @Authorized(Permission.LogRead)
  @Query(() => [ExchangeBucket], { description: 'One bucket an hour, the oldest first.' })
  exchangeStatistics(
    @Ctx() context: Context,
    @Arg('hours', () => Int, { defaultValue: 24 }) hours: number,
  ): Promise<ExchangeBucket[]> {
    return readStatistics(context, hours);
  }

  @Authorized(Permission.LogRead)
  @Query(() => [ExchangeCause], { description: 'Errors by their cause, the most frequent first; by default of a day.' })
  exchangeCauses(
    @Ctx() context: Context,
    @Arg('since', () => Date, { nullable: true }) since: Date | null,
  ): Promise<ExchangeCause[]> {
    return readCauses(context, since ?? new Date(context.clock.now().getTime() - dayMs));
  }
}
