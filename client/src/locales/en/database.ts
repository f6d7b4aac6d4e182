/** The troubles of the database, what still works in each, and how an operator resolves it. */
export const database = {
  'database.stillReads':
    'Reading still works. Changes are refused and Okta is told to try again later, so nothing is lost.',
  'database.stillShows':
    'What is on the screen stays there. Everything else waits, and Okta is told to try again later, so nothing is lost.',
  'database.unreachable': 'The database cannot be reached.',
  'database.unreachable.cure':
    'Start PostgreSQL, or check the host and port in DATABASE_URL and the network to them. Rollcall reconnects by itself.',
  'database.silent': 'The database does not answer.',
  'database.silent.cure':
    'Check that PostgreSQL is not stopped or overloaded and that no firewall drops its packets. Rollcall reconnects by itself.',
  'database.starting': 'The database is starting or stopping.',
  'database.starting.cure': 'Wait until PostgreSQL has finished; its own log says what it is doing.',
  'database.refused': 'The database refuses the user or the password.',
  'database.refused.cure': 'Correct them in DATABASE_URL, or the rule in pg_hba.conf, and restart Rollcall.',
  'database.certificate': 'The TLS certificate of the database cannot be verified.',
  'database.certificate.cure':
    'Renew the certificate, or add sslmode=verify-full and sslrootcert=/path/to/ca.pem to DATABASE_URL and restart Rollcall.',
  'database.missing': 'The database does not exist.',
  'database.missing.cure': 'Create or restore it, or correct the name at the end of DATABASE_URL and restart Rollcall.',
  'database.rights': 'The database denies rights that Rollcall needs.',
  'database.rights.cure': 'Make the role in DATABASE_URL the owner of its schema and tables.',
  'database.readOnly': 'The database is read-only.',
  'database.readOnly.cure': 'Point DATABASE_URL at the primary server, or set default_transaction_read_only to off.',
  'database.diskFull': 'The disk of the database is full.',
  'database.diskFull.cure': 'Free or add disk space on the machine of PostgreSQL.',
  'database.storage': 'The database cannot read or write its files.',
  'database.storage.cure': 'Look at the log of PostgreSQL and at the disk of its machine.',
  'database.exhausted': 'The database has no connections or memory left.',
  'database.exhausted.cure':
    'Raise max_connections or the memory of PostgreSQL, or end other clients of the same server.',
  'database.pooler': 'The connection pooler in front of the database loses prepared statements.',
  'database.pooler.cure':
    'Set DATABASE_PREPARED=off, and DATABASE_DIRECT_URL to the address of PostgreSQL itself; then restart Rollcall.',
};
