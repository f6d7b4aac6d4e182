import { Router } from 'express';
import type { DatabaseFault } from '../kernel/faults/database-fault.js';

export interface HealthDependencies {
  /** Resolves to the fault of the database, within a deadline of its own, whoever else waits for it. */
  checkDatabase: () => Promise<DatabaseFault | undefined>;
  isDraining: () => boolean;
}

/** Liveness (the process answers) and readiness (the database answers, and the server is not draining). */
export const health = ({ checkDatabase, isDraining }: HealthDependencies): Router => {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (isDraining()) {
      response.status(503).json({ status: 'unavailable', cause: 'draining', detail: 'The server is about to end.' });
      return;
    }
    const fault = await checkDatabase();
    if (!fault) {
      response.json({ status: 'ok' });
      return;
    }
    const { kind, sentence, cure, retryAfter } = fault;
    response.setHeader('Retry-After', String(retryAfter));
    response.status(503).json({ status: 'unavailable', cause: `database.${kind}`, detail: `${sentence} ${cure}` });
  });
  return router;
};
