import type { Metadata } from "next";
import { Rules } from "@/components/legal/rules";
import { words } from "@/components/words";
import { communityRules } from "@/lib/cases/rules/rules";

export const metadata: Metadata = {
  title: words("legal")("rules.title"),
  // Nothing a member wrote stands here: search engines may keep it.
  robots: { index: true, follow: true },
};

export default function RulesPage() {
  return <Rules rules={communityRules} />;
}
