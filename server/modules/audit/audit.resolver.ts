import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import type { Page } from '../../query/index.js';
import { ConnectionArgs } from '../common/index.js';
import { AuditedExchange, AuditFilter, AuditRecordConnection, TimelineFilter, ValueOrigin } from './audit.inputs.js';
import { readAuditFilter, visibleRecords } from './audit-conditions.js';
import { AuditRecord } from './audit-record.entity.js';
import { countAuditRecords, findAuditRecord, listAuditRecords } from './find-audit-records.js';
import { findExchange } from './find-exchange.js';
import { listTimeline, timelineConditions } from './list-timeline.js';
import { traceOrigins } from './trace-origins.js';

type CountedRecords = Page<AuditRecord> & { total: () => Promise<number> };

@Resolver(() => AuditRecordConnection)
export class AuditRecordConnectionResolver {
  @FieldResolver(() => Int, {
    description: 'Counted up to 1,000: 1,001 means more. Without an indexed filter, among the newest 20,000 records.',
  })
  totalCount(@Root() page: CountedRecords): Promise<number> {
    return page.total();
  }
}

@Resolver(() => AuditRecord)
export class AuditResolver {
  @Authorized(Permission.ProvisioningRead)
  @FieldResolver(() => AuditedExchange, { nullable: true, description: 'The SCIM request that made the change.' })
  exchange(@Root() record: AuditRecord, @Ctx() context: Context): Promise<AuditedExchange | null> {
    return findExchange(context, record);
  }

  @Authorized(Permission.AuditReadOwn)
  @Query(() => AuditRecordConnection, {
    description: 'The audit trail, the newest record first; for the help desk, the own records.',
  })
  async auditRecords(
    @Ctx() context: Context,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedRecords> {
    const conditions = visibleRecords(context, filter);
    const page = await listAuditRecords(context, args, conditions);
    return { ...page, total: () => countAuditRecords(context, conditions) };
  }

  @Authorized(Permission.AuditReadOwn)
  @Query(() => AuditRecord, { nullable: true })
  auditRecord(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<AuditRecord | null> {
    return findAuditRecord(context, id);
  }

  @Authorized(Permission.AuditRead)
  @Query(() => AuditRecordConnection, {
    description:
      'What happened to a user or group, the newest first; of a user also coming into groups and leaving them.',
  })
  async timeline(
    @Ctx() context: Context,
    @Arg('targetId', () => ID) targetId: string,
    @Arg('filter', () => TimelineFilter, { nullable: true }) filter: TimelineFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedRecords> {
    const page = await listTimeline(context, args, targetId, filter ?? {});
    const own = { ...readAuditFilter({ targetId }), others: timelineConditions(filter ?? {}) };
    return { ...page, total: () => countAuditRecords(context, own) };
  }

  @Authorized(Permission.AuditRead)
  @Query(() => [ValueOrigin], {
    description: 'For each attribute of a user or group the record that wrote its value, of the newest 500 records.',
  })
  valueOrigins(@Ctx() context: Context, @Arg('targetId', () => ID) targetId: string): Promise<ValueOrigin[]> {
    return traceOrigins(context, targetId);
  }
}
