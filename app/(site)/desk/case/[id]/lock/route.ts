import { forms } from "@/lib/kernel/addresses";
import { lockThread } from "@/lib/moderation/lock-thread";
import { threadSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.lockCaseThread,
  { id: "caseId" },
  caseControl({ command: lockThread, schema: threadSchema, own: ["threadId"], done: () => "locked" }),
);
