import { StoneAvatar } from "./stone/stone";

/** Who speaks: a stone and a name. <bdi> keeps a name from turning the sentence around it. */
export function VoiceName({ name, seed, href }: { name: string; seed: string; href?: string }) {
  return (
    <span className="voice">
      <StoneAvatar seed={seed} />
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
