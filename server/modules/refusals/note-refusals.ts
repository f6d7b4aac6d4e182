import { createPace } from '../../kernel/load/pace.js';
import type { Clock, RunStatement } from '../../kernel/ports.js';
import type { NoteRefusal, Refusal, RefusalLine } from '../../kernel/refusal.js';
import { networkOf } from '../../kernel/wire/network.js';
import { type AuditEntry, auditSql } from '../audit/index.js';

const windowMs = 60_000;
const lookEveryMs = 10_000;

/** Each kind of refusal has at most so many lines a minute; one more states how many there were. */
const linesEach = 20;

/** So many kinds a minute are counted separately, however many addresses strangers have; the rest by reason alone. */
const mostKinds = 100;

interface Dependencies {
  statement: RunStatement;
  clock: Clock;
  writeLine: (line: RefusalLine) => void;
  onFailure: (error: unknown) => void;
}

interface Kind {
  last: Refusal;
  count: number;
}

const idOf = ({ actor }: Refusal): string | undefined => ('id' in actor ? actor.id : undefined);

const kindOf = (refusal: Refusal): string =>
  [refusal.reason, networkOf(refusal.request.ip), idOf(refusal), refusal.target?.id].join(' ');

const lineOf = (refusal: Refusal): RefusalLine => ({
  reason: refusal.reason,
  requestId: refusal.request.requestId,
  ip: refusal.request.ip,
  actor: refusal.actor.kind,
  actorId: idOf(refusal),
  targetId: refusal.target?.id,
  ...refusal.origin,
});

const targetKind = ({ reason, target }: Refusal): AuditEntry['targetKind'] => {
  if (target) return target.kind;
  if (reason.startsWith('key.')) return 'API_KEY';
  if (reason.startsWith('token.')) return 'SCIM_TOKEN';
  return /^(password|stepUp|secondFactor|signOn|reset|link)/.test(reason) ? 'ADMINISTRATOR' : 'DIRECTORY';
};

const entryOf = (refusal: Refusal, count: number): AuditEntry => ({
  action: /^(password|stepUp|secondFactor|signOn)/.test(refusal.reason) ? 'session.refused' : 'access.refused',
  outcome: 'REFUSED',
  targetKind: targetKind(refusal),
  targetId: refusal.target?.id,
  targetLabel: refusal.target?.label,
  changes: [
    { path: 'reason', before: null, after: refusal.reason },
    ...(count === 1 ? [] : [{ path: 'count', before: null, after: count }]),
  ],
});

/**
 * Writes refusals to the log and to the audit trail, and slows down the responses to networks with many. The first of a
 * kind (reason, network, actor, target) is written at once. Those that follow within the same minute are counted and
 * written as one record, so that strangers cannot fill the disk.
 */
export const createRefusals = ({ statement, clock, writeLine, onFailure }: Dependencies) => {
  const pace = createPace();
  let kinds = new Map<string, Kind>();
  let endsAt = 0;

  const audit = async (refusal: Refusal, count: number): Promise<void> => {
    const record = auditSql({ ...refusal, clock }, entryOf(refusal, count), '(select 1) as it');
    await statement(record).catch(onFailure);
  };
  const endWindow = async (): Promise<void> => {
    const ended = [...kinds.values()];
    kinds = new Map();
    for (const { last, count } of ended) {
      if (count < 2) continue;
      writeLine({ ...lineOf(last), count });
      await audit(last, count - 1);
    }
  };
  const look = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now < endsAt) return;
    endsAt = now + windowMs;
    await endWindow();
  };
  const write = async (refusal: Refusal): Promise<void> => {
    await look();
    const name = kinds.size < mostKinds || kinds.has(kindOf(refusal)) ? kindOf(refusal) : refusal.reason;
    const kind = kinds.get(name);
    kinds.set(name, { last: refusal, count: (kind?.count ?? 0) + 1 });
    if ((kind?.count ?? 0) < linesEach) writeLine(lineOf(refusal));
    if (!kind) await audit(refusal, 1);
  };
  const timer = setInterval(() => void look(), lookEveryMs).unref();

  const note: NoteRefusal = async (refusal) => {
    // An actor with a session or a key is known by name, so others of the same network need not slow it down.
    const isStranger = refusal.actor.kind === 'anonymous';
    await Promise.all([write(refusal), isStranger && pace(networkOf(refusal.request.ip))]);
  };
  const pending = new Set<Promise<void>>();
  return {
    note,
    /** Writes a refusal down while its answer goes out, for callers who must not wait. */
    noteBeside: (refusal: Refusal): void => {
      const writing = write(refusal).finally(() => pending.delete(writing));
      pending.add(writing);
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await Promise.all(pending);
      await endWindow();
    },
  };
};
