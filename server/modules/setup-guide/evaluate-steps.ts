import { findConnectionProblem, findWriteProblem, type RecentExchange } from './find-problems.js';
import { SetupAct } from './observed-acts.js';
import { type SetupPart, type SetupProblem, type SetupStep, SetupStepKind, SetupStepState } from './setup.types.js';

interface KnownToken {
  id: string;
  name: string;
  createdAt: Date;
  usable: boolean;
}

/** The facts by which the steps are judged. */
export interface SetupFacts {
  tokens: readonly KnownToken[];
  /** The first time that each act was seen. */
  acts: ReadonlyMap<SetupAct, Date>;
  /** The newest first, of this connection and of none that is known. */
  recent: readonly RecentExchange[];
}

const earliest = (dates: readonly (Date | undefined)[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (date && (!first || date < first) ? date : first), null);

const parts = (acts: SetupFacts['acts'], names: readonly SetupAct[]): SetupPart[] =>
  names.map((act) => ({ act, at: acts.get(act) ?? null }));

interface Judgement {
  kind: SetupStepKind;
  verifiedAt: Date | null;
  /** Tells whether the steps before it are done. */
  reached: boolean;
  problem?: SetupProblem | undefined;
  parts?: SetupPart[];
}

const toStep = ({ kind, verifiedAt, reached, problem, parts = [] }: Judgement): SetupStep => {
  const settled = verifiedAt ? SetupStepState.VERIFIED : reached ? SetupStepState.WAITING : SetupStepState.NOT_STARTED;
  return { kind, state: problem ? SetupStepState.PROBLEM : settled, verifiedAt, problem: problem ?? null, parts };
};

const toProblem = (exchange: RecentExchange | undefined, tokens: SetupFacts['tokens']): SetupProblem | undefined =>
  exchange && {
    cause: exchange.cause ?? 'refused.other',
    at: exchange.at,
    shortId: exchange.short_id,
    detail: exchange.detail,
    tokenName: tokens.find(({ id }) => id === exchange.token_id)?.name ?? null,
  };

const noUsableToken: SetupProblem = {
  cause: 'token.none-usable',
  at: null,
  shortId: null,
  detail: null,
  tokenName: null,
};

const beginningOf = (facts: SetupFacts): { begins: Judgement[]; connected: boolean } => {
  const { tokens, acts, recent } = facts;
  const generatedAt = earliest(tokens.map(({ createdAt }) => createdAt));
  const noneUsable = tokens.length > 0 && tokens.every(({ usable }) => !usable);
  const wrong = findConnectionProblem(recent);
  const proofs = [...acts].filter(([act]) => act !== SetupAct.REQUEST).map(([, at]) => at);
  const testedAt = acts.get(SetupAct.TEST) ?? earliest(proofs);
  const calledAt = earliest([acts.get(SetupAct.REQUEST), testedAt ?? undefined, wrong?.at]);
  const problem = toProblem(wrong, tokens);
  return {
    begins: [
      {
        kind: SetupStepKind.TOKEN,
        verifiedAt: generatedAt,
        reached: false,
        problem: noneUsable ? noUsableToken : undefined,
      },
      { kind: SetupStepKind.APP, verifiedAt: calledAt, reached: generatedAt !== null },
      { kind: SetupStepKind.TEST, verifiedAt: testedAt, reached: generatedAt !== null, problem },
    ],
    connected: testedAt !== null,
  };
};

/** Judges each step by the requests that were seen, never by what somebody clicked. */
export const evaluateSteps = (facts: SetupFacts): SetupStep[] => {
  const { tokens, acts, recent } = facts;
  const { begins, connected } = beginningOf(facts);
  const at = (...names: SetupAct[]): Date | null => earliest(names.map((act) => acts.get(act)));
  const failedWrite = (below: RegExp) => toProblem(findWriteProblem(recent, below), tokens);
  return [
    ...begins,
    {
      kind: SetupStepKind.ACTIONS,
      verifiedAt: at(SetupAct.UPDATE, SetupAct.DEACTIVATE),
      reached: connected,
      parts: parts(acts, [SetupAct.CREATE, SetupAct.UPDATE, SetupAct.DEACTIVATE]),
    },
    {
      kind: SetupStepKind.ASSIGN,
      verifiedAt: at(SetupAct.CREATE, SetupAct.LINK),
      reached: connected,
      problem: failedWrite(/^\/users/i),
    },
    {
      kind: SetupStepKind.PUSH,
      verifiedAt: at(SetupAct.PUSH),
      reached: connected,
      problem: failedWrite(/^\/groups/i),
    },
  ].map(toStep);
};
