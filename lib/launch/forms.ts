import { Parser } from "htmlparser2";

export type Field = readonly [name: string, value: string | Buffer];

/** `fields`: what a browser sends of it untouched. `names`: everything in it that can be written, chosen or pressed. */
export type Form = { readonly fields: Field[]; readonly names: Set<string> };

/** The forms of a page that are posted, as a browser without scripts has them. */
export function formsOf(html: string): Form[] {
  const forms: Form[] = [];
  let form: Form | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name, value = "", type, method = "" } = attributes;
      if (tag === "form") {
        form = method.toLowerCase() === "post" ? { fields: [], names: new Set() } : undefined;
        if (form) forms.push(form);
      }
      if (!name || !/^(?:input|textarea|select|button)$/.test(tag)) return;
      if (!name.startsWith("$")) form?.names.add(name);
      if (tag === "input" && (type === "hidden" || "checked" in attributes)) form?.fields.push([name, value]);
    },
    onclosetag(tag) {
      if (tag === "form") form = undefined;
    },
  });
  parser.end(html);
  return forms;
}

const BOUNDARY = "----cairn-boundary";
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** The body of a form, as browsers send it. */
export function multipart(fields: Iterable<Field>): Buffer {
  const parts = [...fields].flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
