import { fail } from '../result.js';
import { type CauseCode, causeOf, type FactsOf, type FaultName, lineOf } from './catalogue.js';
import type { Reason } from './causes/codes.js';
import type { Facts } from './causes/fault-line.js';
import { DomainError, type ErrorDetails, type InputFault } from './errors.js';

/** The facts that a fault has to be given; none where its text needs none. */
export type GivenFacts<Name extends FaultName> =
  FactsOf<Name> extends undefined ? [facts?: undefined] : [facts: FactsOf<Name>];

/** The details of an error that only the place knows where it is made. */
type Particulars = Pick<ErrorDetails, 'field' | 'retryAfter' | 'refusal'>;

/** Returns the parts of a fault: its line, read with its facts. */
export const readLine = (name: FaultName, facts: unknown) => {
  const { code, reason, field, status, text } = lineOf(name);
  return {
    code,
    reason,
    status,
    message: text(facts),
    field: typeof field === 'function' ? field(facts) || undefined : field,
    cause: causeOf(name),
    ...(facts !== undefined && { facts: facts as Facts }),
  };
};

/** An expected failure, whose English text is made here of its facts. */
export const fault = <Name extends FaultName>(name: Name, ...[facts]: GivenFacts<Name>): DomainError =>
  faultWith(name, {}, ...([facts] as GivenFacts<Name>));

/** An expected failure with details that only its place knows: the name of the field, or the time of a retry. */
export const faultWith = <Name extends FaultName>(
  name: Name,
  particulars: Particulars,
  ...[facts]: GivenFacts<Name>
): DomainError => {
  const { code, message, status: _status, ...details } = readLine(name, facts);
  return new DomainError(code, message, { ...details, ...particulars });
};

/** A failure of input as a parser reports it. */
export const inputFault = <Name extends FaultName>(name: Name, ...[facts]: GivenFacts<Name>): InputFault => {
  const { code: _code, status: _status, reason = 'invalidValue', ...rest } = readLine(name, facts);
  return { ...rest, reason };
};

/** The result of a parser that failed. */
export const refuse = <Name extends FaultName>(
  name: Name,
  ...given: GivenFacts<Name>
): { ok: false; error: InputFault } => fail(inputFault(name, ...given));

interface Retold {
  cause?: CauseCode;
  reason?: Reason;
  message?: string;
  field?: string;
}

/** Returns a fault as the place that met it reports it: a path that a filter names is a fault of the filter. */
export const retold = (inner: InputFault, { cause = inner.cause, ...told }: Retold): InputFault => ({
  ...inner,
  ...told,
  cause,
});
