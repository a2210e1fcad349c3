import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import type { AskedPart } from "@/lib/finder/asked-parts";
import type { Tally } from "@/lib/finder/counts";
import { WISH_PARTS } from "@/lib/finder/limits";
import type { OtherWish } from "@/lib/finder/other-wishes";
import type { PlainWishPart } from "@/lib/finder/wish";
import type { Address } from "@/lib/kernel/addresses";
import { countText } from "./choice-list";

const t = words("groups");

/** What could be asked for instead, how many would fit, and where it is shown. */
export type OfferedAddress = { readonly wish: OtherWish; readonly tally: Tally; readonly address: Address };

/** No group fits: what would, each with a button. */
export function NothingFits({ wishes, offered }: { wishes: number; offered: readonly OfferedAddress[] }) {
  return (
    <div className="notice">
      <p>
        <strong>{t("none-of", { n: wishes })}</strong> {t(offered.length > 0 ? "none-try" : "none-close")}
      </p>
      {offered.length > 0 ? (
        <ul className="plain-list actions">
          {offered.map(({ wish, tally, address }) => (
            <li key={address}>
              <ButtonLink href={address}>{offerText(wish, countText(tally))}</ButtonLink>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function offerText(wish: OtherWish, count: string): string {
  if (wish.kind === "km") return t("within", { km: wish.km, count });
  if (wish.kind === "way") return t("another-way", { way: t(`way.${wish.way}`), count });
  return t("without", { what: isPlain(wish.part) ? t(`wish.${wish.part}`) : t(`trait.${wish.part}`), count });
}

/** What was wished for and is not known. */
export const partText = (part: AskedPart): string => (isPlain(part) ? t(`part.${part}`) : t(`trait.${part}`));

const isPlain = (part: AskedPart): part is PlainWishPart => WISH_PARTS.some((one) => one === part);
