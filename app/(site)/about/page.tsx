import type { Metadata } from "next";
import { About } from "@/components/legal/about";
import { words } from "@/components/words";

export const metadata: Metadata = { title: `${words("legal")("about.title")} – Cairn` };

export default function AboutPage() {
  return <About />;
}
