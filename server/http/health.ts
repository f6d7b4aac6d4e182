import { Router } from 'express';

export interface HealthDependencies {
  /** Rejects or takes too long when the database cannot answer. */
  checkDatabase: () => Promise<void>;
  isDraining: () => boolean;
}

const timeoutMs = 2_000;

const within = async (work: Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, tooLate]).finally(() => clearTimeout(timer));
};

/** Liveness (the process answers) and readiness (the database answers, and we are not on our way out). */
export const health = ({ checkDatabase, isDraining }: HealthDependencies): Router => {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = !isDraining() && (await within(checkDatabase()));
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' });
  });
  return router;
};
