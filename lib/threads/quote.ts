/** A text as a quote: without what it quotes itself, cut at a word, each line marked. */
export function quoteOf(body: string, limit: number): string {
  const own = body
    .split("\n")
    .filter((line) => !line.trimStart().startsWith(">"))
    .join("\n")
    .trim();
  const cut = own.length > limit ? `${own.slice(0, limit).replace(/\s+\S*$/, "")} …` : own;
  return `${cut
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n")}\n\n`;
}

type Values = Readonly<Record<string, readonly string[]>>;

/** A reply's fields with a quote below what stands in them: neither pushes the other out. */
export function withQuote(values: Values, quote: { id: string; text: string }): Values {
  const body = [values.body?.[0] ?? "", quote.text].filter((part) => part.trim() !== "").join("\n\n");
  return { ...values, body: [body], answersId: [quote.id] };
}
