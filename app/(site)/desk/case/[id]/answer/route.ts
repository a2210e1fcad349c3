import { forms } from "@/lib/kernel/addresses";
import { answerCase } from "@/lib/moderation/answer-case";
import { answerSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";
import { siteSecret } from "@/lib/server/world";

export const { GET, POST } = formRoute(
  forms.answerCase,
  { id: "caseId" },
  caseControl({
    command: (ctx, input) => answerCase(ctx, input, siteSecret()),
    schema: answerSchema,
    own: ["revision", "answer", "submission"],
    done: () => "answered",
    leaves: "answer",
  }),
);
