import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotesPage } from "@/components/notes/notes-page";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { ownNotes } from "@/lib/server/own-notes";

export const metadata: Metadata = { title: words("notes")("title") };

export default async function ContentNotesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const own = await ownNotes();
  if (own === null) redirect(asking(at.signIn(), { to: at.contentNotes() }));
  return <NotesPage choices={own.choices} saved={(await searchParams).done === "saved"} />;
}
