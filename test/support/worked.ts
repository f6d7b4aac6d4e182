/** How long a process that reads one text of any shape may work at it: what is linear takes a few milliseconds. */
export const mostWorkMs = 1_500;

/** The time that the process itself worked, which a busy machine does not stretch as it does the time that passes. */
export const worked = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1_000];
};
