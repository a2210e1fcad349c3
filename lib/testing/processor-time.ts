import process from "node:process";

/**
 * Begins to measure; answers with the milliseconds of processor time that this process has spent since. What a busy
 * machine does beside it does not count.
 */
export function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
