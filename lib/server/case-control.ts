import type { z } from "zod";
import { asking, at } from "@/lib/kernel/addresses";
import type { Context } from "@/lib/kernel/context";
import type { Refusal, Result } from "@/lib/kernel/result";
import { only } from "./beside-route";
import { seeOther } from "./form-route";
import { nextStep, pageAgain } from "./returned-form";
import { readForm, runCommand } from "./run-command";
import { signInFirst } from "./sign-in-along";
import { travellingIn, valuesBut, wordsBack } from "./travelling-words";

type Control<S extends z.ZodType, T> = {
  command: (ctx: Context, input: z.output<S>) => Promise<Result<T>>;
  schema: S;
  /** The fields that it is sent for, beside the case itself. */
  own: readonly string[];
  /** What the page then says was done. */
  done: (value: T) => string | null;
  /** It leads back to the desk, where no words have a field: it asks once, under this name, before it leaves any behind. */
  leaves?: "answer" | "accept" | "excuse" | "decide" | "seen" | "handOn";
  /** Whether there is more to do about the case, so that its page comes back all the same. */
  stays?: (value: T) => boolean;
};

/**
 * The handler of one button on the page of a case. All of them are sent with the page's one form, of which each takes
 * its own fields alone; what is written in the others stands there again, whatever it comes to. Without a sign-in
 * everything comes back, before anything is looked up, so that nobody learns here which cases exist.
 */
export function caseControl<S extends z.ZodType, T>({ command, schema, own, done, leaves, stays }: Control<S, T>) {
  return async (form: FormData, { id }: { id: string }): Promise<Response> => {
    const taken = [...own, "caseId"];
    const input = only(form, taken);
    const values = valuesBut(form, ["without"]);
    const back = (refusal: Refusal) => pageAgain(at.case(id), "decide", { refusal, values });
    const left = travellingIn(form, [...taken, "without"]);
    const barred = await signInFirst(input);
    if (barred) return back(barred);
    if (leaves && left && form.get("without") !== leaves) {
      const read = readForm(schema, input);
      if (!read.ok) return back(read.refusal);
      return nextStep(at.case(id), "decide", { refusal: null, values: { ...values, asked: [leaves] } });
    }
    const result = await runCommand(command, schema, input);
    if (!result.ok) return back(result.refusal);
    const said = { done: done(result.value) };
    if (leaves && !stays?.(result.value)) return seeOther(asking(at.desk(), said));
    const page = asking(at.case(id), said);
    return left ? wordsBack({ ...left, page }, null) : seeOther(page);
  };
}
