import { forms } from "@/lib/kernel/addresses";
import { seenSchema } from "@/lib/moderation/schema";
import { seeUnposted } from "@/lib/moderation/see-unposted";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.seen,
  { id: "caseId" },
  caseControl({
    command: seeUnposted,
    schema: seenSchema,
    own: ["revision", "words"],
    done: () => "seen",
    leaves: "seen",
  }),
);
