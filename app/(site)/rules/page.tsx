import type { Metadata } from "next";
import { Rules } from "@/components/legal/rules";
import { words } from "@/components/words";
import { communityRules } from "@/seeds/rules/rules";

export const metadata: Metadata = { title: `${words("legal")("rules.title")} – Cairn` };

export default function RulesPage() {
  return <Rules rules={communityRules} />;
}
