import { Mark } from "./shell/mark";
import { StoneAvatar } from "./stone/stone";

type Props = {
  name: string;
  seed: string | null;
  href?: string /** The sign of the site stands for its volunteers. */;
  byVolunteers?: boolean;
};

/** Who speaks: a stone, unless `seed` is null, and a name. <bdi> keeps a name from turning the sentence around it. */
export function VoiceName({ name, seed, href, byVolunteers = false }: Props) {
  return (
    <span className="voice">
      {byVolunteers ? <Mark /> : seed === null ? null : <StoneAvatar seed={seed} />}
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
