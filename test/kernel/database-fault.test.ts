import { databaseFault } from '../../server/kernel/faults/database-fault.js';
import { normaliseError } from '../../server/kernel/faults/normalise-error.js';
import { toScimError } from '../../server/scim/protocol/scim-errors.js';

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error('It says something.'), { code, ...more });

describe('a fault of the database', () => {
  it.each([
    ['25006', 'readOnly'],
    ['53100', 'diskFull'],
    ['53200', 'exhausted'],
    ['53300', 'exhausted'],
    ['57014', 'busy'],
    ['57P01', 'starting'],
    ['57P03', 'starting'],
    ['57P04', 'missing'],
    ['58030', 'storage'],
    ['58P01', 'storage'],
    ['28P01', 'refused'],
    ['28000', 'refused'],
    ['3D000', 'missing'],
    ['42501', 'rights'],
    ['40001', 'busy'],
    ['55P03', 'busy'],
    ['08006', 'unreachable'],
    ['08P01', 'unreachable'],
    ['26000', 'pooler'],
    ['42P05', 'pooler'],
    ['XX001', 'storage'],
    ['EAI_AGAIN', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETDOWN', 'unreachable'],
    ['EPIPE', 'unreachable'],
    ['ETIMEDOUT', 'silent'],
    ['EMFILE', 'exhausted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate'],
  ])('is told by %s: %s', (code, kind) => {
    expect(databaseFault(withCode(code))?.kind).toBe(kind);
  });

  it.each(['23505', '23502', '22P02', '42P01', '42601', 'XX000', 'P0001', 'ERR_INVALID_ARG_TYPE', 'ENOENT', 'EACCES'])(
    'is not what %s tells',
    (code) => {
      expect(databaseFault(withCode(code))).toBeUndefined();
    },
  );

  it('is a socket file that is not there', () => {
    expect(databaseFault(withCode('ENOENT', { syscall: 'connect' }))?.kind).toBe('unreachable');
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout expired',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'The server does not support SSL connections',
    'Cannot use a pool after calling end on the pool',
  ])('is told by the driver without a code: %s', (message) => {
    expect(databaseFault(new Error(message))).toBeDefined();
    expect(databaseFault({ message, stack: '' })).toEqual(databaseFault(new Error(message)));
  });

  it('says at each edge that it is not for ever, and which it is', () => {
    const error = withCode('25006');
    expect(normaliseError(error)).toMatchObject({ code: 'UNAVAILABLE', details: { cause: 'database.readOnly' } });
    expect(toScimError(error, 'Okta SCIM Client 1.0.0')).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '30' },
    });
    expect(toScimError(error, 'curl')).toMatchObject({ status: 503, message: expect.stringContaining('read-only') });
  });
});
