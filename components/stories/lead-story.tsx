import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import { STAGES } from "@/lib/threads/limits";
import type { StoryLine } from "@/lib/threads/view";

const t = words("stories");
const CHARACTERS = 230;

/** One story, large, by the words it begins with. */
export function LeadStory({ story }: { story: StoryLine }) {
  const stage = STAGES.find((one) => one === story.stage);
  return (
    <article className="lead-story">
      <blockquote>
        <bdi>{words("home")("story-words", { words: excerpt(story.opening, CHARACTERS) })}</bdi>
      </blockquote>
      <h3>
        <a href={at.thread(story.id)}>
          <bdi>{story.title}</bdi>
        </a>
      </h3>
      <p className="meta">
        <bdi>{story.name}</bdi> · {stage ? `${t(`stage.${stage}`)} · ` : null}
        {t("minutes", { n: story.minutes })}
      </p>
    </article>
  );
}
