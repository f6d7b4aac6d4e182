const tick = 1_000;
/** Without a terminal, a line at this interval shows that the work continues. */
const quietTick = 10_000;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows a phase while it runs, with the time it takes, and ends its line with the outcome.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const phase = async (label, work) => {
  const since = Date.now();
  const live = process.stderr.isTTY === true && process.env.CI === undefined;
  const write = (line) => process.stderr.write(live ? `\r\u001b[K${line}` : `${line}\n`);
  write(`${label} …`);
  const timer = setInterval(() => write(`${label} … ${seconds(since)}`), live ? tick : quietTick);
  try {
    const result = await work();
    write(`${label}: done in ${seconds(since)}${live ? '\n' : ''}`);
    return result;
  } catch (error) {
    write(`${label}: failed after ${seconds(since)}${live ? '\n' : ''}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
};

/** Prints a line of its own between the phases. */
export const note = (line) => process.stderr.write(`${line}\n`);
