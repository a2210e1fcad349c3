import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { atomOf } from "@/lib/search/atom";
import { newestThreads } from "@/lib/search/newest-threads";
import { atomAnswer } from "@/lib/server/atom-answer";
import { feedAuthority } from "@/lib/server/feed-authority";
import { siteOrigin } from "@/lib/server/site-origin";
import { today } from "@/lib/server/today";
import { database } from "@/lib/server/world";

export async function GET(request: Request): Promise<Response> {
  const t = words("search");
  const place = {
    origin: siteOrigin(request.headers),
    authority: feedAuthority(),
    path: at.storiesFeed(),
    page: at.stories(),
    id: "stories",
  };
  return atomAnswer(
    atomOf(
      { ...place, title: t("feed-stories"), line: t("feed-stories-line") },
      await newestThreads(database(), "stories"),
      today(),
    ),
  );
}
