import { RadioGroup } from "@/components/form/choice-field";
import { SelectField, TextField } from "@/components/form/text-field";
import { words } from "@/components/words";
import type { GroupCounts } from "@/lib/finder/counts";
import { KM_AT_FIRST, RADII, ZONES_OFFERED } from "@/lib/finder/limits";
import { typed } from "@/lib/kernel/form-state";
import { countOf, countText } from "./choice-list";
import type { GroupsState } from "./groups-state";
import { spotName, zoneName } from "./names";

const t = words("groups");

type Props = { state: GroupsState; counts?: GroupCounts | undefined };

/** Where somebody looks: what they type, which of several places they mean, and how far. */
export function PlaceFields({ state: { form, spots, guessed }, counts }: Props) {
  const place = typed(form, "town");
  const wrong = form.refusal?.code === "invalid" && form.refusal.issues.some(({ field }) => field === "town");
  const chosen = spots.length > 0 ? "" : typed(form, "spot");
  return (
    <>
      <TextField
        name="town"
        label={t("place")}
        hint={t("place-hint")}
        value={place}
        {...(wrong ? { problem: words("refusals")("unknown-place") } : {})}
      />{" "}
      {/* What was chosen counts only for the words that it was chosen for. */}
      <input type="hidden" name="spotFor" value={place} />
      {spots.length > 0 ? (
        <RadioGroup
          name="spot"
          label={t(guessed ? "which-guessed" : "which")}
          choices={spots.map((spot) => ({ value: spot.key, label: spotName(spot) }))}
          chosen={[spots[0]?.key ?? ""]}
        />
      ) : (
        <input type="hidden" name="spot" value={chosen} />
      )}{" "}
      <SelectField
        name="km"
        label={t("km")}
        value={typed(form, "km", String(KM_AT_FIRST))}
        choices={RADII.map((km) => {
          const count = countOf(counts?.near, km);
          const label = t("km-choice", { km });
          return { value: String(km), label: count ? `${label}: ${countText(count)}` : label };
        })}
      />
    </>
  );
}

/** On whose clock times are told, where no place says it. */
export function ZoneField({ state: { form } }: Props) {
  return (
    <SelectField
      name="zone"
      label={t("zone")}
      value={typed(form, "zone")}
      choices={[
        { value: "", label: t("zone-none") },
        ...ZONES_OFFERED.map((zone) => ({ value: zone, label: zoneName(zone) })),
      ]}
    />
  );
}
