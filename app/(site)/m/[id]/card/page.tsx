import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { drawCard } from "@/components/card/card";
import { CardPage } from "@/components/card/card-page";
import { words } from "@/components/words";
import { cardOf, mayReveal } from "@/lib/cards/card-of";
import { cardChoices } from "@/lib/cards/choices";
import { cardPaint } from "@/lib/cards/paint";
import { blankForm } from "@/lib/kernel/form-state";
import { stoneForCard } from "@/lib/server/own-card";
import { returnedForm } from "@/lib/server/returned-form";

export const metadata: Metadata = { title: words("milestones")("card.title") };

type Props = { params: Promise<{ id: string }> };

/** For the author alone. Everybody else gets what stands where nothing is. */
export default async function StoneCardPage({ params }: Props) {
  const { id } = await params;
  const own = await stoneForCard(id);
  if (!own) notFound();
  const form = (await returnedForm("drawCard")) ?? blankForm;
  const choices = cardChoices(form);
  const card = cardOf(own.milestone, own.member.root, choices);
  return (
    <CardPage
      milestone={own.milestone}
      choices={choices}
      card={card}
      drawn={drawCard(card, choices.shape, cardPaint())}
      revealing={mayReveal(own.milestone)}
      refusal={form.refusal}
    />
  );
}
