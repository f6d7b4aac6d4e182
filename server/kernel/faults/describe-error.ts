import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program's folder as stacks write it, which frames need not repeat. */
const root = `${pathToFileURL(join(import.meta.dirname, '../../..')).href}/`;

/**
 * An error as the server's own log keeps it. PostgreSQL quotes values in `message`, `detail`, `where` and `parameters`,
 * JSON.parse quotes the text, a mail server quotes the address: so these fields give the place and the kind of the
 * error, and none repeats what somebody sent.
 */
export interface DescribedError {
  name: string;
  code?: string;
  severity?: string;
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
  /** The function of PostgreSQL that refused. */
  routine?: string;
  syscall?: string;
  /** The mail server's reply code. */
  responseCode?: number;
  stack: string[];
  cause?: DescribedError;
  errors?: DescribedError[];
}

/** Names that a program gives; anything longer or stranger may be somebody's text. */
const identifier = /^[\w$.-]{1,80}$/;

const texts = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'] as const;

const mostFrames = 20;
const mostInside = 5;
const deepest = 3;

/** A frame as V8 writes it: a function, perhaps, and a file with line and column. */
const frame =
  /^ {4}at (?:async )?(?:new )?(?:[\w$.<>#]+ )?(?:\[as [\w$]+\] )?\(?((?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\s()]+:\d+:\d+)\)?$/;

/** The stack below its first line, which repeats the message. */
const framesOf = (stack: unknown): string[] =>
  typeof stack !== 'string'
    ? []
    : stack
        .split('\n')
        .filter((line) => frame.test(line))
        .slice(0, mostFrames)
        .map((line) => line.trim().replace(root, ''));

const nameOf = (error: object): string => {
  const { name } = error as { name?: unknown };
  return typeof name === 'string' && identifier.test(name) ? name : 'Error';
};

const describeInside = (error: object, depth: number): Pick<DescribedError, 'cause' | 'errors'> => {
  if (depth >= deepest) return {};
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return {
    ...(typeof cause === 'object' && cause !== null && { cause: describe(cause, depth + 1) }),
    ...(Array.isArray(errors) && { errors: errors.slice(0, mostInside).map((one) => describe(one, depth + 1)) }),
  };
};

const describe = (error: unknown, depth: number): DescribedError => {
  if (typeof error !== 'object' || error === null) return { name: `thrown ${typeof error}`, stack: [] };
  const fields = error as Record<string, unknown>;
  const named = texts.flatMap((field) => {
    const value = fields[field];
    return typeof value === 'string' && identifier.test(value) ? [[field, value] as const] : [];
  });
  const { responseCode } = fields;
  return {
    name: nameOf(error),
    ...Object.fromEntries(named),
    ...(typeof responseCode === 'number' && { responseCode }),
    stack: framesOf(fields['stack']),
    ...describeInside(error, depth),
  };
};

/** Describes anything that was thrown, for the log. */
export const describeError = (error: unknown): DescribedError => describe(error, 0);
