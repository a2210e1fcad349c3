"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { searchSchema } from "@/lib/search/schema";
import { sealQuery } from "@/lib/search/sealed-query";
import { returnForm, readForm } from "@/lib/server/run-command";
import { searchesFull } from "@/lib/server/searching";
import { clock, siteSecret } from "@/lib/server/world";

/** Answers with an address that holds the words sealed: Back works, history says nothing, and nothing is kept. */
export async function searchAction(_before: FormState, form: FormData): Promise<FormState> {
  const asked = readForm(searchSchema, form);
  if (!asked.ok) return returnForm(form, asked.refusal);
  // Told here already, with a status that programmes understand too.
  if (searchesFull()) return returnForm(form, { code: "busy" });
  redirect(`/search/${sealQuery(siteSecret(), { query: asked.value.query, before: null }, clock())}`);
}
