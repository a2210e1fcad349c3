import { PlainError } from "./plain-error";
import { stopSignal } from "./stop";

/** Milliseconds as a person reads them. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Does one step and says how long it took. What the step returns as `note` stands behind its name. */
export async function step<T>(name: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
  if (stopSignal.aborted) throw new PlainError("Stopped before the site was open.");
  const start = performance.now();
  let remark = "";
  const done = (mark: string) => {
    console.log(`  ${mark} ${name}${remark ? ` (${remark})` : ""}  ${seconds(performance.now() - start)}`);
  };
  try {
    const value = await work((text) => {
      remark = text;
    });
    done("✓");
    return value;
  } catch (error) {
    done("✗");
    if (stopSignal.aborted) throw new PlainError("Stopped before the site was open.");
    throw error;
  }
}
