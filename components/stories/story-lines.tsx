import { NoteTags } from "@/components/thread/note-tags";
import { StoryTags } from "@/components/thread/story-tags";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import type { StoryLine } from "@/lib/threads/view";

/** Stories with what helps to choose one: stage, themes, content notes, length, and the first lines unless they are folded. */
export function StoryLines({ stories }: { stories: readonly StoryLine[] }) {
  const t = words("stories");
  return (
    <ul className="plain-list stack">
      {stories.map((story) => (
        <li className="card" key={story.id}>
          <a href={at.thread(story.id)}>
            <bdi>{story.title}</bdi>
          </a>
          <p className="quiet">
            <bdi>{story.name}</bdi> · {t("minutes", { n: story.minutes })}
          </p>
          {story.contentNotes.length === 0 || story.unfolded ? <p>{excerpt(story.opening, 240)}</p> : null}
          <p className="tags">
            <NoteTags notes={story.contentNotes} /> <StoryTags stage={story.stage} themes={story.themes} />
          </p>
        </li>
      ))}
    </ul>
  );
}
