import type { Metadata } from "next";
import { Privacy } from "@/components/legal/privacy";
import { words } from "@/components/words";

export const metadata: Metadata = { title: `${words("legal")("privacy.title")} – Cairn` };

export default function PrivacyPage() {
  return <Privacy />;
}
