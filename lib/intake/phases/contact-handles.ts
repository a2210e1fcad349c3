const PLACE =
  "(?:telegram|whats\\s?app|wickr|kik|snap(?:chat)?|insta(?:gram)?|discord|threema|viber|skype|messenger|onlyfans|cash\\s?app|venmo)";
/** A handle has a mark no ordinary word has: an @, a digit, an underscore or a dot inside. */
const HANDLE = "(?:@[\\w.]{3,32}|\\b(?=[\\w.]{0,31}[\\d_])[a-z][\\w.]{3,31}|[a-z][\\w.]{2,30}#\\d{2,4})";

const PATTERNS = [
  // 'telegram: @name', 'my snap is some_name12'
  new RegExp(`\\b${PLACE}\\b[\\s:=-]{0,3}(?:is|me|me at|at|id|user(?:name)?|handle)?[\\s:=-]{0,3}${HANDLE}`, "gi"),
  // '@name on telegram'
  new RegExp(`${HANDLE}\\s{1,3}(?:on|at|in|via)\\s{1,3}(?:the\\s)?${PLACE}\\b`, "gi"),
  // 'add me on snap', 'hit me up on signal': an invitation, though the handle comes later
  new RegExp(
    `\\b(?:add|dm|pm|text|message|find|reach|hit)\\s(?:me|us)(?:\\sup)?\\s(?:on|at|via|through)\\s(?:${PLACE}|signal|session|wire|sms)\\b`,
    "gi",
  ),
];

/** Where someone gives a name on another service, or asks to be met there. 'I deleted telegram' is not that. */
export function handleSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const pattern of PATTERNS)
    for (const hit of text.matchAll(pattern)) spans.push([hit.index, hit.index + hit[0].length]);
  return spans;
}
