/** Services that people know by another name than that of their address. */
const SERVICES: readonly (readonly [host: RegExp, name: string])[] = [
  [/(?:^|\.)zoom\.(?:us|com)$/, "Zoom"],
  [/^meet\.google\.com$/, "Google Meet"],
  [/(?:^|\.)teams\.(?:microsoft|live)\.com$/, "Microsoft Teams"],
  [/(?:^|\.)webex\.com$/, "Webex"],
  [/(?:^|\.)(?:gotomeeting|goto)\.com$/, "GoTo"],
  [/(?:^|\.)skype\.com$/, "Skype"],
  [/(?:^|\.)discord\.(?:gg|com)$/, "Discord"],
  [/^meet\.jit\.si$/, "Jitsi Meet"],
  [/(?:^|\.)whereby\.com$/, "Whereby"],
  [/(?:^|\.)facebook\.com$/, "Facebook"],
];

/** Who sees whoever follows a link: a service by its name, else by its address; null for what is no address of the web. */
export function serviceOf(link: string): string | null {
  const address = URL.canParse(link) ? new URL(link) : null;
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const host = address.hostname.replace(/^www\./, "");
  return SERVICES.find(([known]) => known.test(host))?.[1] ?? host;
}
