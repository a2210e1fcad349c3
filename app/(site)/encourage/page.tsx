import type { Metadata } from "next";
import { EncourageRefused } from "@/components/encourage/refused";
import { EncourageSignedOut } from "@/components/encourage/signed-out";
import { words } from "@/components/words";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import type { KeyProblem, Refusal } from "@/lib/kernel/result";
import { currentViewer } from "@/lib/server/viewer";
import { encourageAction } from "./actions";

export const metadata: Metadata = { title: words("encourage")("refused.title") };

type Asked = { because?: string; minutes?: string; key?: string; subject?: string; choice?: string; at?: string };

export default async function EncourageRefusedPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { because, minutes, key, ...fields } = await searchParams;
  const viewer = await currentViewer();
  const wait = /^\d{1,2}$/.test(minutes ?? "") ? Number(minutes) : null;
  const meant = encourageFormSchema.safeParse(fields);
  if (viewer.kind === "reader" && meant.success) {
    const wanted = { ...meant.data, gives: fields.choice?.startsWith("give ") ?? false };
    const refusal = barredBy(because, wait, key);
    return <EncourageSignedOut refusal={refusal} wanted={wanted} fields={fields} action={encourageAction} />;
  }
  const pausedUntil = because === "paused" && viewer.kind === "member" ? viewer.pausedUntil : null;
  return <EncourageRefused pausedUntil={pausedUntil} minutes={wait} own={because === "not-allowed"} />;
}

/** What the address says of why the sign-in did not go through. */
function barredBy(because: string | undefined, minutes: number | null, key: string | undefined): Refusal {
  if (because === "busy") return { code: "busy" };
  if (because === "slow-down" && minutes !== null) return { code: "slow-down", seconds: minutes * 60 };
  const problem = keyProblemOf(key);
  return problem ? { code: "sign-in-required", key: problem } : { code: "sign-in-required" };
}

function keyProblemOf(said: string | undefined): KeyProblem | null {
  if (said === "length" || said === "unknown") return { kind: said };
  const position = Number(/^word-([1-6])$/.exec(said ?? "")?.[1] ?? 0);
  return position > 0 ? { kind: "word", position } : null;
}
