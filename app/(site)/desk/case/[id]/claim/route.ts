import { forms } from "@/lib/kernel/addresses";
import { claimCase } from "@/lib/moderation/claim-case";
import { caseSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.claim,
  { id: "caseId" },
  caseControl({ command: claimCase, schema: caseSchema, own: [], done: () => null }),
);
