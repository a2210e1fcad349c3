import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { EraseHow } from "@/lib/leaving/limits";
import type { WouldGo } from "@/lib/leaving/would-go";
import type { EraseState } from "./erase-state";

const t = words("leaving");

type Props = { state: Extract<EraseState, { step: "confirm" }> };

/** The last page before it happens: what goes, what stays, and what nobody can promise, with counts. */
export function EraseConfirm({ state }: Props) {
  const { how, goes, ticket } = state;
  const everything = how === "everything";
  return (
    <form action={forms.erase()} method="post" autoComplete="off" className="stack">
      <h1>{t(`confirm.title-${how}`)}</h1>
      {goes ? null : <p className="notice">{t("confirm.uncounted")}</p>}
      <h2>{t("confirm.goes-title")}</h2>
      <ul>
        <li>{t("confirm.account")}</li>
        <li>{t("confirm.notebook", state.notebook)}</li>
        {goes ? <Counted how={how} goes={goes} /> : <li>{t(`confirm.uncounted-${how}`)}</li>}
      </ul>
      <h2>{t("confirm.stays-title")}</h2>
      <ul>
        {everything ? <li>{t("confirm.others")}</li> : <Staying goes={goes} />}
        {everything && goes !== null && goes.kept > 0 ? <li>{t("confirm.kept", { n: goes.kept })}</li> : null}
        <li>{t("confirm.copies")}</li>
        <li>{t("confirm.backups")}</li>
      </ul>
      {everything ? <p>{t("confirm.together")}</p> : null}
      <p className="notice notice-warn">{t(`confirm.warn-${how}`)}</p>
      <input type="hidden" name="ticket" value={ticket} />
      <input type="hidden" name="how" value={how} />
      <p className="actions">
        <button type="submit" name="intent" value="erase" className="button button-warn">
          {t(`confirm.button-${how}`)}
        </button>{" "}
        <a className="button" href={at.leaving()}>
          {t("erase.stay")}
        </a>
      </p>
    </form>
  );
}

function Counted({ how, goes }: { how: EraseHow; goes: WouldGo }) {
  return (
    <>
      {goes.name === null ? null : <li>{t(`confirm.profile-${how}`, { name: goes.name })}</li>}
      {goes.steward ? <li>{t("confirm.steward")}</li> : null}
      {how === "everything" ? <Written goes={goes} /> : null}
    </>
  );
}

function Written({ goes }: { goes: WouldGo }) {
  return (
    <>
      <li>{t("confirm.threads", { n: goes.threads })}</li>
      <li>{t("confirm.replies", { n: goes.replies })}</li>
      {goes.milestones > 0 ? <li>{t("confirm.milestones", { n: goes.milestones })}</li> : null}
      {goes.encouragements + goes.reports > 0 ? (
        <li>{t("confirm.given", { encouragements: goes.encouragements, reports: goes.reports })}</li>
      ) : null}
    </>
  );
}

function Staying({ goes }: { goes: WouldGo | null }) {
  if (!goes) return <li>{t("confirm.stays-uncounted")}</li>;
  const { threads, replies, milestones } = goes;
  return <li>{t("confirm.stays", { threads, replies, milestones })}</li>;
}
