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

/** The form that sends these values: the other way round. Fields with several are lists. */
export function formOf(values: Readonly<Record<string, readonly string[]>>): FormData {
  const form = new FormData();
  for (const [field, all] of Object.entries(values)) {
    const name = LISTS.includes(field) || all.length > 1 ? `${field}[]` : field;
    for (const value of all) form.append(name, value);
  }
  return form;
}

/** Lists, also where one thing alone stands in them. */
const LISTS = ["contentNotes", "acknowledged"];
