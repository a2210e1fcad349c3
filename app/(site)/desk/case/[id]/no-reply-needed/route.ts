import { forms } from "@/lib/kernel/addresses";
import { excuseCase } from "@/lib/moderation/excuse-case";
import { excuseSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.excuseCase,
  { id: "caseId" },
  caseControl({
    command: excuseCase,
    schema: excuseSchema,
    own: ["revision", "why"],
    done: () => "excused",
    leaves: "excuse",
  }),
);
