/** Fields of a form as they were typed. No form of ours sends files. */
export function formValues(form: FormData): Record<string, string[]> {
  // A map, and lists that grow in place: names and numbers of fields are whatever somebody sends.
  const values = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    const field = name.endsWith("[]") ? name.slice(0, -2) : name;
    const before = values.get(field);
    if (before) before.push(value);
    else values.set(field, [value]);
  }
  return Object.fromEntries(values);
}
