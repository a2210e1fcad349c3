import { z } from "zod";

const json = z.json();
type Json = z.infer<typeof json>;

/** How deep the deepest state is that a form of ours carries, with room. */
const DEPTH = 24;
const ACTION_VALUE = /^\$ACTION_.*:(\d+)$/s;
/** A dollar, a value that JSON has no sign for, or a part that follows: as React writes what our states hold. */
const SPECIAL = /^\$(?:\$|undefined$|NaN$|-0$|-?Infinity$|@[\da-f]{1,3}$|n-?\d{1,30}$|D\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$)/;
const REFERENCE = /^\$([\da-f]{1,3}):(.+)$/;

/**
 * Whether the hidden fields that say which action a form is for can have come from a form of ours. React trusts them:
 * what is nested without end or points to nothing would break inside it and look like a fault of ours.
 */
export function soundAction(form: FormData): boolean {
  return [...form.entries()].every(([name, value]) => {
    const part = ACTION_VALUE.exec(name)?.[1];
    return part === undefined || (typeof value === "string" && soundPart(Number(part).toString(16), value));
  });
}

function soundPart(part: string, text: string): boolean {
  // Measured before it is read as a tree: everything that walks one does so by calling itself.
  if (deepest(text) > DEPTH) return false;
  try {
    const whole = json.parse(JSON.parse(text));
    return sound({ part, whole }, whole, "");
  } catch {
    return false;
  }
}

function deepest(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

type Within = { part: string; whole: Json };

function sound(within: Within, value: Json, place: string): boolean {
  if (typeof value === "string") return !value.startsWith("$") || SPECIAL.test(value) || refers(within, value, place);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, inner]) => sound(within, inner, `${place}:${name}`));
}

/** A place in the same part that is there, and not one that holds the reference itself. */
function refers({ part, whole }: Within, value: string, place: string): boolean {
  const [, of, path] = REFERENCE.exec(value) ?? [];
  if (of !== part || path === undefined || place.startsWith(`:${path}`)) return false;
  let at: Json = whole;
  for (const name of path.split(":")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return false;
    at = new Map(Object.entries(at)).get(name) ?? null;
  }
  return typeof at === "object" && at !== null;
}
