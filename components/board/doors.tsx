import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { DOORS } from "@/lib/threads/limits";

const t = words("doors");

/** These are about this hour: they stand first, and larger. */
const URGENT: readonly string[] = ["just-used", "want-to-use"];

/** What may be going on for whoever comes, in their own words. */
export function Doors() {
  return (
    <nav className="doors" aria-labelledby="doors">
      <h2 id="doors">{t("question")}</h2>
      <ul>
        {DOORS.map((door, place) => (
          <li key={door}>
            <a href={at.door(String(place + 1))} className={URGENT.includes(door) ? "doors-urgent" : undefined}>
              <b>{t(`door.${door}`)}</b> <span>{t(`line.${door}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
