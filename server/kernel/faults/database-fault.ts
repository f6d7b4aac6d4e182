/** The reason why the database cannot serve requests although nobody made a mistake in one. */
export type DatabaseFaultKind =
  | 'unreachable'
  | 'silent'
  | 'starting'
  | 'refused'
  | 'certificate'
  | 'missing'
  | 'rights'
  | 'readOnly'
  | 'diskFull'
  | 'storage'
  | 'exhausted'
  | 'pooler'
  | 'busy';

interface FaultText {
  /** A sentence on the fault for callers, the portal and the log; it names no host, role or path. */
  sentence: string;
  /** The steps that an operator takes against it. */
  cure: string;
  /** Whole seconds after which a retry makes sense. */
  retryAfter: number;
}

/** A fault of the database or of the way to it. */
export interface DatabaseFault extends FaultText {
  kind: DatabaseFaultKind;
}

/** The cure of these takes a person, so that it is no use to ask again every two seconds. */
const byHand = 30;
const soon = 2;

const texts: Record<DatabaseFaultKind, FaultText> = {
  unreachable: {
    sentence: 'The database cannot be reached.',
    cure: 'Start PostgreSQL, or check the host and port in DATABASE_URL and the network between them.',
    retryAfter: soon,
  },
  silent: {
    sentence: 'The database does not answer.',
    cure: 'Check that PostgreSQL is not stopped or overloaded and that a firewall does not drop its packets.',
    retryAfter: soon,
  },
  starting: {
    sentence: 'The database is starting or stopping.',
    cure: 'Wait until PostgreSQL has finished; its own log says what it is doing.',
    retryAfter: soon,
  },
  refused: {
    sentence: 'The database refuses the user or password.',
    cure: 'Correct the user and password in DATABASE_URL, or the rule in pg_hba.conf, and restart.',
    retryAfter: byHand,
  },
  certificate: {
    sentence: "The database's TLS certificate cannot be verified.",
    cure: 'Add sslmode=verify-full and sslrootcert=/path/to/ca.pem to DATABASE_URL, or renew the certificate.',
    retryAfter: byHand,
  },
  missing: {
    sentence: 'The database does not exist.',
    cure: 'Create it, or correct the name at the end of DATABASE_URL.',
    retryAfter: byHand,
  },
  rights: {
    sentence: 'The database denies rights that this server needs.',
    cure: 'Make the role in DATABASE_URL the owner of its schema and tables, as docs/operations.md describes.',
    retryAfter: byHand,
  },
  readOnly: {
    sentence: 'The database accepts no writes: it is read-only.',
    cure: 'Point DATABASE_URL at the primary, or set default_transaction_read_only to off.',
    retryAfter: byHand,
  },
  diskFull: {
    sentence: "The database's disk is full.",
    cure: 'Free or add disk space on the machine of PostgreSQL.',
    retryAfter: byHand,
  },
  storage: {
    sentence: 'The database cannot read or write its files.',
    cure: "Look at PostgreSQL's own log and at the disk of its machine.",
    retryAfter: byHand,
  },
  exhausted: {
    sentence: 'The database has no connections or memory left.',
    cure: 'Raise max_connections or the memory of PostgreSQL, or end other clients of the same server.',
    retryAfter: soon,
  },
  pooler: {
    sentence: 'The connection pooler in front of the database does not keep prepared statements.',
    cure: 'Set DATABASE_PREPARED=off, and DATABASE_DIRECT_URL to the address of PostgreSQL itself; restart.',
    retryAfter: byHand,
  },
  busy: {
    sentence: 'The database is busy.',
    cure: 'Nothing, if it passes; otherwise look for long transactions in pg_stat_activity.',
    retryAfter: soon,
  },
};

export const databaseFaultKinds: readonly string[] = Object.keys(texts);

/** The fault of a kind, with its words. */
export const faultOf = (kind: DatabaseFaultKind): DatabaseFault => ({ kind, ...texts[kind] });

/** Whole codes before classes (PostgreSQL, appendix A). */
const sqlStates: Readonly<Record<string, DatabaseFaultKind>> = {
  '25006': 'readOnly',
  '26000': 'pooler',
  '42P05': 'pooler',
  '3D000': 'missing',
  '42501': 'rights',
  '40001': 'busy',
  '40P01': 'busy',
  '40003': 'silent',
  '55P03': 'busy',
  '55006': 'busy',
  '53100': 'diskFull',
  '57014': 'busy',
  '57P04': 'missing',
  XX001: 'storage',
  XX002: 'storage',
};

const sqlClasses: Readonly<Record<string, DatabaseFaultKind>> = {
  '08': 'unreachable',
  '28': 'refused',
  '53': 'exhausted',
  '57': 'starting',
  '58': 'storage',
};

const systemCodes: Readonly<Record<string, DatabaseFaultKind>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  ENOTCONN: 'unreachable',
  EPIPE: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETRESET: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'silent',
  EMFILE: 'exhausted',
  ENFILE: 'exhausted',
  ENOBUFS: 'exhausted',
  EPROTO: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  CERT_UNTRUSTED: 'certificate',
  CERT_REVOKED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

/** The messages that the driver gives without a code, in its own words. */
const driverMessages: readonly (readonly [RegExp, DatabaseFaultKind])[] = [
  [/^timeout expired$|due to connection timeout|Query read timeout/, 'silent'],
  [/timeout exceeded when trying to connect/, 'busy'],
  [/server does not support SSL|error establishing an SSL connection/, 'certificate'],
  [/^SASL: |password must be a string/i, 'refused'],
  [/^Connection terminated|encountered a connection error|is not queryable$|calling end on the pool/, 'unreachable'],
];

const ofSystem = (code: string, syscall: unknown): DatabaseFaultKind | undefined => {
  if (code.startsWith('EAI_')) return 'unreachable';
  if (code.startsWith('ERR_SSL_')) return 'certificate';
  // The socket file of a PostgreSQL that does not run, or that we may not open.
  if (syscall === 'connect' && (code === 'ENOENT' || code === 'EACCES' || code === 'EAGAIN')) return 'unreachable';
  return systemCodes[code];
};

const kindOf = (error: unknown): DatabaseFaultKind | undefined => {
  const { code, syscall, message } = (error ?? {}) as { code?: unknown; syscall?: unknown; message?: unknown };
  if (typeof code === 'string') {
    const isSqlState = /^[0-9A-Z]{5}$/.test(code) && /\d|^XX/.test(code);
    return isSqlState ? (sqlStates[code] ?? sqlClasses[code.slice(0, 2)]) : ofSystem(code, syscall);
  }
  // pg-boss reports a copy of the error, which is a plain object.
  return typeof message === 'string' ? driverMessages.find(([pattern]) => pattern.test(message))?.[1] : undefined;
};

/**
 * Returns the fault of the database, or of the way to it, behind an error: by SQLSTATE, by its class, by the system's
 * error code, and by the driver's message if it gives no code. Undefined for every other error.
 */
export const databaseFault = (error: unknown): DatabaseFault | undefined => {
  const kind = kindOf(error);
  return kind && faultOf(kind);
};
