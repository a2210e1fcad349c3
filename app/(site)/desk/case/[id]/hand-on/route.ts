import { forms } from "@/lib/kernel/addresses";
import { caseSchema } from "@/lib/moderation/schema";
import { unclaimCase } from "@/lib/moderation/unclaim-case";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.handOn,
  { id: "caseId" },
  caseControl({ command: unclaimCase, schema: caseSchema, own: [], done: () => "handed-on", leaves: "handOn" }),
);
