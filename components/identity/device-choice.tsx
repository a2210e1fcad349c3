import { words } from "@/components/words";
import { DEVICES } from "@/lib/identity/limits";

/** Whose device this is: two answers of equal weight, none chosen beforehand. */
export function DeviceChoice({ chosen }: { chosen: string }) {
  const t = words("join");
  return (
    <fieldset className="choices">
      <legend>{t("device")}</legend>{" "}
      {DEVICES.map((device) => (
        <label key={device} className="choice">
          <input type="radio" name="device" value={device} required defaultChecked={chosen === device} />{" "}
          <span>
            <strong>{t(`device-${device}`)}</strong> <span className="hint">{t(`device-${device}-hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
