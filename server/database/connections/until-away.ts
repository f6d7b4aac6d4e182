import type { Routes } from './routes.js';

const lookEveryMs = 100;
/** A silence as long as this is not about to end. */
const patienceMs = 1_000;

/** Waits for a step of the end, but not for a database that is away: what is left is done after the next start. */
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

/** The driver's options for pools that others make, over the way that leads past a pooler. */
export const connectionOf = ({ direct }: Pick<Routes, 'direct'>): object => ({
  ...direct.config,
  Client: direct.Client,
});
