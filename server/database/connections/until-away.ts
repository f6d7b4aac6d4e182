import type { Routes } from './routes.js';

const lookEveryMs = 100;
/** A silence of this length is not about to end. */
const patienceMs = 1_000;

/**
 * Waits for a step of the shutdown, but not for a database that is away: the remaining work is done after the next
 * start.
 */
export const untilAway = async (routes: Pick<Routes, 'awayMs'>, step: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const away = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      if (routes.awayMs() > patienceMs) resolve();
    }, lookEveryMs);
  });
  const done = step.then(
    () => undefined,
    (error: unknown) => {
      if (routes.awayMs() === 0) throw error;
    },
  );
  await Promise.race([done, away]).finally(() => clearInterval(timer));
};

/** Returns the driver's options for pools that libraries make, on the route past a pooler. */
export const connectionOf = ({ direct }: Pick<Routes, 'direct'>): object => ({
  ...direct.config,
  Client: direct.Client,
});
