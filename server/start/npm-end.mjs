const checkEvery = 200;

/**
 * Calls back when the npm that runs this script has ended. An npm that was killed tells nobody, and one that got
 * SIGTERM tells only the shell in between.
 * @param {() => void} then
 */
export const whenNpmEnds = (then) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, checkEvery);
  timer.unref();
};
