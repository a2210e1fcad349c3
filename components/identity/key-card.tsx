import { words } from "@/components/words";

/** The six words, large and numbered; printing the page prints this card alone. */
export function KeyCard({ words: key }: { words: readonly string[] }) {
  const t = words("join");
  return (
    <ol className="key-card" aria-label={t("card-title")}>
      {key.map((word, place) => (
        // A key may hold one word twice: its place is its name.
        <li key={`${place + 1}-${word}`}>{word}</li>
      ))}
    </ol>
  );
}
