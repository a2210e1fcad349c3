import { StoneAvatar } from "./stone/stone";

/** Who speaks: a stone, unless `seed` is null, and a name. <bdi> keeps a name from turning the sentence around it. */
export function VoiceName({ name, seed, href }: { name: string; seed: string | null; href?: string }) {
  return (
    <span className="voice">
      {seed === null ? null : <StoneAvatar seed={seed} />}
      {href ? (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </span>
  );
}
