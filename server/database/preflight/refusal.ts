import { type DatabaseFault, databaseFault } from '../../kernel/faults/database-fault.js';
import type { Route } from '../connections/route.js';

/** The reason why the server cannot start, in one sentence with the remedy; only its message is printed. */
export class StartRefusal extends Error {}

/** Returns an address as an operator knows it: without the password. */
export const placeOf = ({ config: { host, port, database } }: Pick<Route, 'config'>): string =>
  `${host || 'localhost'}${host?.startsWith('/') ? '' : `:${port ?? 5432}`}/${database ?? ''}`;

/**
 * Returns PostgreSQL's own message where it names the rule that was broken, which is more precise than the kind alone.
 */
const said = (error: unknown, { kind }: DatabaseFault): string => {
  const { message = '', code = '' } = error as { message?: string; code?: string };
  if (kind === 'refused' || kind === 'missing') return ` PostgreSQL says: ${message}.`;
  return kind === 'certificate' ? ` The reason is ${code || message}.` : '';
};

/** Describes an error of a connection, never by the raw error alone. */
export const describeFailure = (route: Route, name: string, error: unknown): StartRefusal => {
  const message = error instanceof Error ? error.message : String(error);
  const place = placeOf(route);
  if (/unsupported startup parameter|statement pooling/i.test(message)) {
    return new StartRefusal(
      `${name} (${place}) leads to a connection pooler. Set DATABASE_DIRECT_URL to the address of PostgreSQL itself, and ` +
        'use transaction or session pooling.',
    );
  }
  if (/server does not support SSL/.test(message)) {
    return new StartRefusal(
      `The database at ${place} offers no TLS, and ${name} asks for it. Turn on ssl in PostgreSQL, or remove sslmode.`,
    );
  }
  const { code, cert } = error as { code?: string; cert?: { subjectaltname?: string } };
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return new StartRefusal(
      `The TLS certificate of the database at ${place} carries another name (${cert?.subjectaltname ?? 'none'}). ` +
        `Write the host in ${name} as the certificate names it, or have one issued for this host.`,
    );
  }
  const fault = databaseFault(error);
  if (!fault) return new StartRefusal(`The database at ${place} cannot be used: ${message}. Correct ${name}.`);
  return new StartRefusal(`${fault.sentence} It is at ${place}.${said(error, fault)} ${fault.cure}`);
};
