import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { STAGES, THEMES } from "@/lib/threads/limits";

/** From where a story is told, and what it is about. A word that is no longer in the lists is left out. */
export function StoryTags({ stage, themes }: { stage: string | null; themes: readonly string[] }) {
  const t = words("stories");
  return (
    <>
      {STAGES.filter((known) => known === stage).map((known) => (
        <Tag key={known}>{t(`stage.${known}`)}</Tag>
      ))}
      {THEMES.filter((known) => themes.includes(known)).map((known) => (
        <Tag key={known}>{t(`theme.${known}`)}</Tag>
      ))}
    </>
  );
}
