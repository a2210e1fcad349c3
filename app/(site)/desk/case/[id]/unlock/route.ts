import { forms } from "@/lib/kernel/addresses";
import { unlockThread } from "@/lib/moderation/lock-thread";
import { threadSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.unlockCaseThread,
  { id: "caseId" },
  caseControl({ command: unlockThread, schema: threadSchema, own: ["threadId"], done: () => "unlocked" }),
);
