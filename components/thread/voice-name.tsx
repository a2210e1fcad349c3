import { StoneAvatar } from "@/components/stone/stone";

/** Who speaks: a stone and a name. A profile's name leads to its page, an alias's leads nowhere. */
export function VoiceName({ name, avatarSeed, profileId }: { name: string; avatarSeed: string; profileId: string | null }) {
  return (
    <span className="voice">
      <StoneAvatar seed={avatarSeed} />
      {profileId ? (
        <a href={`/p/${profileId}`}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </span>
  );
}
