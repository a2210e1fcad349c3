import { Parser } from "htmlparser2";

export type Field = readonly [name: string, value: string | Buffer];

/**
 * `action`: where it is sent. `fields`: what a browser sends of it untouched. `names`: everything in it that can be
 * written, chosen or pressed.
 */
export type Form = { readonly action: string; readonly fields: Field[]; readonly names: Set<string> };

type Found = Form & { readonly id: string | undefined };
/** `inside`: the form around it. `of`: the id of the form that it says it belongs to instead. */
type Control = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Found | undefined;
};

/**
 * The forms of a page that are posted, as a browser without scripts has them. A button that sends its form elsewhere
 * makes a form of its own, after all others.
 */
export function formsOf(html: string): Form[] {
  const forms: Found[] = [];
  const controls: Control[] = [];
  let inside: Found | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "form") {
        const { id, action = "", method = "" } = attributes;
        inside = method.toLowerCase() === "post" ? { id, action, fields: [], names: new Set() } : undefined;
        if (inside) forms.push(inside);
      } else if (/^(?:input|textarea|select|button)$/.test(tag)) controls.push({ tag, attributes, inside });
    },
    onclosetag(tag) {
      if (tag === "form") inside = undefined;
    },
  });
  parser.end(html);

  // Only now: a control may stand before the form that it belongs to.
  const elsewhere: Form[] = [];
  for (const { tag, attributes, inside } of controls) {
    const { name, value = "", type, form: id, formaction } = attributes;
    const form = id === undefined ? inside : forms.find((one) => one.id === id);
    if (!form) continue;
    if (formaction !== undefined) elsewhere.push({ ...form, action: formaction });
    if (!name) continue;
    form.names.add(name);
    if (tag === "input" && (type === "hidden" || "checked" in attributes)) form.fields.push([name, value]);
  }
  return [...forms, ...elsewhere];
}

export const URLENCODED = "application/x-www-form-urlencoded";

/** The body of a form, as browsers send it. */
export function urlencoded(fields: Iterable<Field>): string {
  return [...fields].map((field) => field.map(written).join("=")).join("&");
}

/** Text as it stands in such a body; bytes that may be no text, each by its number. */
function written(value: string | Buffer): string {
  return typeof value === "string"
    ? new URLSearchParams([["", value]]).toString().slice(1)
    : value.toString("hex").replaceAll(/../g, "%$&");
}
