import { forms } from "@/lib/kernel/addresses";
import { pauseAuthor } from "@/lib/moderation/pause-author";
import { pauseSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.pause,
  { id: "caseId" },
  caseControl({
    command: pauseAuthor,
    schema: pauseSchema,
    own: ["pauseRule", "pauseWords", "hours"],
    done: () => "paused",
  }),
);
