import { z } from "zod";

const json = z.json();
type Json = z.infer<typeof json>;

/** How deep the deepest state is that a form of ours carries, with room. */
const DEPTH = 24;
/**
 * Values in all such fields together: two signs for each of the 500 fields that a form may have, four for what is wrong
 * with each, and room. The length of a text in them is not bounded here: a post that is far too long comes back whole.
 */
const PIECES = 4000;
/** A state of ours says the same thing twice now and then; React looks up each place that one points to. */
const REFERENCES = 200;
const ACTION_VALUE = /^\$ACTION_.*:(\d+)$/s;
/** A dollar, a value that JSON has no sign for, or a part that follows: as React writes what our states hold. */
const SPECIAL = /^\$(?:\$|undefined$|NaN$|-0$|-?Infinity$|@[\da-f]{1,3}$|n-?\d{1,30}$|D\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$)/;
const REFERENCE = /^\$([\da-f]{1,3}):(.+)$/;

/**
 * Whether the hidden fields that say which action a form is for can have come from a form of ours. React trusts them:
 * what is nested without end or points to nothing would break inside it and look like a fault of ours.
 */
export function soundAction(form: FormData): boolean {
  const room: Room = { pieces: PIECES, references: REFERENCES };
  return [...form.entries()].every(([name, value]) => {
    const part = ACTION_VALUE.exec(name)?.[1];
    return part === undefined || (typeof value === "string" && soundPart(room, Number(part).toString(16), value));
  });
}

/** What is left of the bounds for the whole form. */
type Room = { pieces: number; references: number };

function soundPart(room: Room, part: string, text: string): boolean {
  // Measured before it is read as a tree: everything that walks one does so by calling itself.
  if (!fits(room, text)) return false;
  try {
    const whole = json.parse(JSON.parse(text));
    return sound({ part, whole, room }, whole, "");
  } catch {
    return false;
  }
}

function fits(room: Room, text: string): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length && depth <= DEPTH && room.pieces >= 0; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === "\\" ? 1 : 0;
    else if (sign === "]" || sign === "}") depth -= 1;
    else if (sign === "[" || sign === "{" || sign === ",") {
      room.pieces -= 1;
      depth += sign === "," ? 0 : 1;
    }
  }
  return depth <= DEPTH && room.pieces >= 0;
}

type Within = { part: string; whole: Json; room: Room };

function sound(within: Within, value: Json, place: string): boolean {
  if (typeof value === "string") return !value.startsWith("$") || SPECIAL.test(value) || refers(within, value, place);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, inner]) => sound(within, inner, `${place}:${name}`));
}

/** A place in the same part that is there, and not one that holds the reference itself. */
function refers({ part, whole, room }: Within, value: string, place: string): boolean {
  const [, of, path] = REFERENCE.exec(value) ?? [];
  room.references -= 1;
  if (room.references < 0 || of !== part || path === undefined || `${place}:`.startsWith(`:${path}:`)) return false;
  let at: Json = whole;
  for (const name of path.split(":")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return false;
    at = (Array.isArray(at) ? at[Number(name)] : at[name]) ?? null;
  }
  return typeof at === "object" && at !== null;
}
