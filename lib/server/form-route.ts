import { type Address, type FormAddress, type Params, pageOf } from "@/lib/kernel/addresses";
import { sentForm } from "./form-request";

type Asked<Pattern extends string> = { params: Promise<Params<Pattern> & Record<string, string>> };

/**
 * The route of a form: `export const { GET, POST } = formRoute(forms.reply, { id: "threadId" }, async (form) => …)`.
 * What stands in the address is put into the form under the names that its schema knows, so that both cannot differ. Whoever
 * opens the address is led to the page that the form stands on.
 */
export function formRoute<Pattern extends string>(
  place: FormAddress<Pattern>,
  fields: Partial<Record<keyof Params<Pattern> & string, string>>,
  handle: (form: FormData, params: Params<Pattern>) => Promise<Response>,
) {
  return {
    GET: async (_request: Request, { params }: Asked<Pattern>): Promise<Response> =>
      seeOther(pageOf(place, await params)),
    POST: async (_request: Request, { params }: Asked<Pattern>): Promise<Response> => {
      const form = sentForm();
      const given = await params;
      for (const [name, field] of Object.entries<string | undefined>(fields))
        if (field !== undefined) form.set(field, given[name] ?? "");
      return handle(form, given);
    },
  };
}

/** What follows on a form that went through. */
export function seeOther(address: Address): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}
