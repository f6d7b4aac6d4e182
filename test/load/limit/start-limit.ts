import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { createLimitServer } from './limit-server.js';

/** Number of connections; the server keeps as many. */
const poolSize = 16;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: poolSize });
const server = createLimitServer({ pool, baseUrl: `${process.env['PUBLIC_URL']}/scim/v2` });
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => {
  console.log(`The limit is ready (listening on 127.0.0.1:${(server.address() as AddressInfo).port})`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end());
});
