import { words } from "@/components/words";
import type { SignInProblem as Problem } from "./sign-in-state";

/** Why these six words did not sign in, beside the field: which of them to look at again, wherever they were typed. */
export function SignInProblem({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  const t = words("signin");
  return (
    <p role="alert" id="problem" className="notice notice-warn">
      {problem.kind === "word" ? t("problem-word", { n: problem.position }) : t(`problem-${problem.kind}`)}
    </p>
  );
}
