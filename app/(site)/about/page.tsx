import type { Metadata } from "next";
import { About } from "@/components/legal/about";
import { words } from "@/components/words";

export const metadata: Metadata = {
  title: words("legal")("about.title"),
  // Nothing a member wrote stands here: search engines may keep it.
  robots: { index: true, follow: true },
};

export default function AboutPage() {
  return <About />;
}
