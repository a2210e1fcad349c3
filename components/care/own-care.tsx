import type { ReactNode } from "react";
import { besideReply } from "@/components/composer/beside-reply";
import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import type { CareAbout } from "@/lib/notebook/limits";
import type { OwnCare } from "@/lib/threads/own-care";
import { CarePlaces } from "./care-places";

const t = words("care");

type Props = {
  care: OwnCare | null;
  about: CareAbout;
  id: string;
  /** There is a reply form on the page, whose words travel along. */
  beside?: boolean;
};

/** Under one's own words, for their writer alone: help, until they fold it away, and what volunteers wrote to them. */
export function OwnCareUnder({ care, about, id, beside = false }: Props) {
  if (care === null) return null;
  const { help } = care;
  const written = <VolunteerWords words={care.words} />;
  if (help === null) return written;
  const panel = <CarePanel help={help} id={id} />;
  if (help.folded)
    return (
      <>
        {written}
        <Fold title={t("folded")}>
          <div className="care stack">{panel}</div>
        </Fold>
      </>
    );
  return (
    <section className="care stack" aria-label={t("region")}>
      <p className="care-for">{t("only-you")}</p>
      {panel}
      {care.words.length > 0 ? <hr /> : null}
      {written}
      <FoldAway about={about} id={id} beside={beside} />
    </section>
  );
}

function CarePanel({ help, id }: { help: NonNullable<OwnCare["help"]>; id: string }) {
  return (
    <>
      <p className="care-title">{t("title")}</p>
      <p>{t("talk")}</p>
      <p>{t("ambulance")}</p>
      <CarePlaces places={help.places} id={id} />
      <p>{t("now")}</p>
      <p>{t(`next.${help.next}`)}</p>
    </>
  );
}

/** What volunteers wrote to whoever wrote this. */
function VolunteerWords({ words: written }: { words: readonly string[] }): ReactNode {
  return written.map((text) => (
    <div className="care-words" key={text}>
      <p className="care-for">{t("from")}</p>
      <p className="whitespace-pre-line">
        <bdi>{text}</bdi>
      </p>
    </div>
  ));
}

/** A small form of its own, or a button of the reply where there is one: what is written in it must not be lost. */
function FoldAway({ about, id, beside }: Required<Pick<Props, "about" | "id" | "beside">>) {
  const to = forms.foldHelp(about, id);
  if (beside)
    return (
      <p className="no-print">
        <button type="submit" className="link" {...besideReply(to)}>
          {t("fold")}
        </button>
      </p>
    );
  return (
    <form action={to} method="post" autoComplete="off" className="no-print">
      <button type="submit" className="link">
        {t("fold")}
      </button>
    </form>
  );
}
