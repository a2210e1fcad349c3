import type { Metadata } from "next";
import { Privacy } from "@/components/legal/privacy";
import { words } from "@/components/words";

export const metadata: Metadata = {
  title: words("legal")("privacy.title"),
  // Nothing a member wrote stands here: search engines may keep it.
  robots: { index: true, follow: true },
};

export default function PrivacyPage() {
  return <Privacy />;
}
