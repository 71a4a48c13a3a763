/** Processor time that some work takes in this process, in milliseconds: unlike the clock it does not count the neighbours' work. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
