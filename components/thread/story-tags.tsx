import { Fragment } from "react";
import { askedOf, type ChosenStories } from "@/components/stories/chosen-stories";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { STAGES, THEMES } from "@/lib/threads/limits";

const t = words("stories");

type Props = {
  stage: string | null;
  themes: readonly string[];
  /** Each leads to the other stories of its kind. In a list of stories the whole row leads to one of them. */
  links?: boolean;
};

/** From where a story is told, and what it is about. A word that is no longer in the lists is left out. */
export function StoryTags({ stage, themes, links = false }: Props) {
  const tags: { label: string; to: ChosenStories }[] = [
    ...STAGES.filter((known) => known === stage).map((known) => ({ label: t(`stage.${known}`), to: { stage: known } })),
    ...THEMES.filter((known) => themes.includes(known)).map((known) => ({
      ...{ label: t(`theme.${known}`), to: { theme: known } },
    })),
  ];
  return tags.map(({ label, to }) => (
    <Fragment key={label}>
      {links ? (
        <a className="tag target" href={asking(at.stories(), askedOf(to))}>
          <span className="visually-hidden">{t("stories-of")}</span> {label}
        </a>
      ) : (
        <Tag>{label}</Tag>
      )}{" "}
    </Fragment>
  ));
}
