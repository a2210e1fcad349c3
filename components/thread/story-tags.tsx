import { Fragment } from "react";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { STAGES, THEMES } from "@/lib/threads/limits";

/** From where a story is told, and what it is about. A word that is no longer in the lists is left out. */
export function StoryTags({ stage, themes }: { stage: string | null; themes: readonly string[] }) {
  const t = words("stories");
  return (
    <>
      {STAGES.filter((known) => known === stage).map((known) => (
        <Fragment key={known}>
          <Tag>{t(`stage.${known}`)}</Tag>{" "}
        </Fragment>
      ))}
      {THEMES.filter((known) => themes.includes(known)).map((known) => (
        <Fragment key={known}>
          <Tag>{t(`theme.${known}`)}</Tag>{" "}
        </Fragment>
      ))}
    </>
  );
}
