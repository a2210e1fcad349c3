import { forms } from "@/lib/kernel/addresses";
import { decideCase } from "@/lib/moderation/decide-case";
import { decideSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.decide,
  { id: "caseId" },
  caseControl({
    command: decideCase,
    schema: decideSchema,
    own: ["revision", "decision", "rule", "words"],
    done: ({ act, stays }) => (stays ? "post-decided" : act === "closed" ? "closed" : "decided"),
    leaves: "decide",
    stays: ({ stays }) => stays,
  }),
);
