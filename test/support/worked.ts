/** CPU milliseconds within which a process must have read any one text: linear work takes a few. */
export const mostWorkMs = 1_500;

/** Measures the CPU time of this process, which other processes on a busy machine do not lengthen. */
export const worked = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1_000];
};
