import { type Intake, severityOf, takeIn } from "@/lib/intake/intake";

/** What the intake makes of one text, as `npm run intake:try` prints it. */
export type Tried = {
  readonly id: string;
  /** Whether its writer is shown help. */
  readonly panel: boolean;
  /** Of the case that is opened when it is posted anyway; null when none is. */
  readonly severity: number | null;
  /** What its writer is asked about first. */
  readonly asked: readonly string[];
  /** Whether it waits for a volunteer when it is posted anyway. */
  readonly held: boolean;
  /** As it would stand when posted anyway; null while it waits. */
  readonly published: string | null;
  readonly publishedTitle?: string | null;
  /** What fired, by class and by rule. */
  readonly classes: readonly string[];
  readonly rules: readonly string[];
  /** Processor time, in milliseconds. */
  readonly ms: number;
};

export function tryText({ id, title = null, text }: { id: string; title?: string | null; text: string }): Tried {
  const before = process.cpuUsage();
  const taken = takeIn({ title, body: text, acknowledged: [] });
  const { user, system } = process.cpuUsage(before);
  return {
    id,
    panel: taken.heard !== null,
    severity: taken.signals.length === 0 ? null : severityOf(taken.signals),
    asked: taken.nudges,
    held: taken.held,
    published: taken.held ? null : taken.body,
    ...(title === null ? {} : { publishedTitle: taken.held ? null : taken.title }),
    classes: classesOf(taken),
    rules: [
      ...(taken.cry.bySound ? ["sound"] : []),
      ...taken.cry.because.map(({ rule }) => `${rule.kind}:${rule.id}`),
      ...taken.findings.flatMap(({ phase, because }) => because.map((rule) => `${phase}:${rule}`)),
    ],
    ms: (user + system) / 1000,
  };
}

function classesOf({ heard, findings }: Intake): string[] {
  return [...new Set([...(heard ? ["crisis"] : []), ...findings.map(({ ask, phase }) => ask ?? phase)])];
}
