import { words } from "@/components/words";

/** The six words, large and numbered; printing the page prints this card alone. */
export function KeyCard({ words: key }: { words: readonly string[] }) {
  const t = words("join");
  return (
    <ol className="key-card" aria-label={t("card-title")}>
      {key.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key may hold one word twice, and its order never changes
        <li key={`${place + 1}-${word}`}>{word}</li>
      ))}
    </ol>
  );
}
