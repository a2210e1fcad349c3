import { LRUCache } from "lru-cache";
import type { ReactElement } from "react";
import type { StoneLook } from "@/lib/milestones/look";
import { bottomOf } from "./body";
import { LargeMarks } from "./large-marks";
import { markOf } from "./mark";
import { drawStone } from "./marks";
import { SmallMarks } from "./small-marks";

/** Where the ground is in a stone's picture: all that stand side by side lie on one line. */
const GROUND = 66;

type Props = {
  look: StoneLook;
  /** With the marks that can be seen in a list, or with all of them. */
  size?: "lite" | "full";
  /** Tells one stone from itself where a page shows it twice. */
  mark?: string;
  /** Left out where the stone stands beside words that say the same. */
  label?: string;
  className?: string;
};

/** Stones drawn last, as SVG: the newest stand on many pages. */
const drawnStones = new LRUCache<string, string>({ max: 500 });

/** One stone as lists show it. With a `label` it is a picture that says so. The page needs StoneDefs once. */
export function Stone({ look, size = "lite", mark = "", label, className }: Props) {
  return (
    <svg
      className={className ? `stone ${className}` : "stone"}
      viewBox="-112-80 224 160"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours, as drawStone says
      dangerouslySetInnerHTML={{ __html: standing(look, size === "lite", mark) }}
    />
  );
}

function standing(look: StoneLook, small: boolean, shown: string): string {
  const key = `${look.kind}/${look.rung}/${small}/${shown}/${look.seed}`;
  const known = drawnStones.get(key);
  if (known) return known;
  const mark = markOf(look, shown);
  const { body, marks } = drawStone({ look, mark, small });
  const ground = `<ellipse class="s-ground" cx="6" cy="${GROUND}" rx="${Math.round(body.width * 0.5)}" ry="7"/>`;
  const drawn = `${ground}<g transform="translate(0 ${Math.round(GROUND - bottomOf(body))})">${marks}</g>`;
  drawnStones.set(key, drawn);
  return drawn;
}

/** Those drawn last: the same few people speak on most pages. */
const drawnAvatars = new LRUCache<string, ReactElement>({ max: 1000 });

/** The stone beside a name. The name says who speaks, so the picture is silent; it never looks like a milestone's. */
export function StoneAvatar({ seed, large = false }: { seed: string; large?: boolean }) {
  const key = large ? `large ${seed}` : seed;
  const known = drawnAvatars.get(key);
  if (known) return known;
  const avatar = (
    <svg
      className={large ? "avatar-large" : "avatar"}
      viewBox={large ? "-112 -100 224 200" : "-20 -20 40 40"}
      aria-hidden="true"
    >
      {large ? LargeMarks({ seed }) : SmallMarks({ seed })}
    </svg>
  );
  drawnAvatars.set(key, avatar);
  return avatar;
}
