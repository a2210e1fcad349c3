import { LRUCache } from "lru-cache";
import type { ReactElement } from "react";
import { SmallMarks, StoneMarks } from "./drawing";

/** One stone. With a `label` it is a picture that says so; without, it stands beside words that say the same. */
export function Stone({ seed, label, className }: { seed: string; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `stone ${className}` : "stone"}
      viewBox="-110 -72 220 144"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <ellipse className="s-ground" cx="0" cy="56" rx="92" ry="9" />
      <StoneMarks seed={seed} width={200} height={118} grid={2} />
    </svg>
  );
}

/** Those drawn last: the same few people speak on most pages. */
const drawn = new LRUCache<string, ReactElement>({ max: 1000 });

/** The stone beside a name. The name says who speaks, so the picture is silent. */
export function StoneAvatar({ seed }: { seed: string }) {
  const known = drawn.get(seed);
  if (known) return known;
  const avatar = (
    <svg className="avatar" viewBox="-20 -20 40 40" aria-hidden="true">
      {SmallMarks({ seed })}
    </svg>
  );
  drawn.set(seed, avatar);
  return avatar;
}
