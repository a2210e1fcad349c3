import { words } from "@/components/words";
import { Points, Section } from "./section";

const t = words("legal");

/** What Cairn can protect and, as plainly, what it cannot. */
export function Privacy() {
  return (
    <>
      <h1>{t("privacy.title")}</h1>
      <p>{t("privacy.lead")}</p>
      <Section id="read" title={t("privacy.readTitle")}>
        <Points of={[t("privacy.read1"), t("privacy.read2"), t("privacy.read3")]} />
      </Section>
      <Section id="not" title={t("privacy.notTitle")}>
        <Points of={[t("privacy.not1"), t("privacy.not2"), t("privacy.not3"), t("privacy.not4"), t("privacy.not5")]} />
      </Section>
      <Section id="hold" title={t("privacy.holdTitle")}>
        <Points
          of={[t("privacy.hold1"), t("privacy.hold2"), t("privacy.hold3"), t("privacy.hold4"), t("privacy.hold5")]}
        />
      </Section>
      <Section id="limits" title={t("privacy.limitTitle")}>
        <Points
          of={[
            t("privacy.limit1"),
            t("privacy.limit2"),
            t("privacy.limit3"),
            t("privacy.limit4"),
            t("privacy.limit5"),
            t("privacy.limit6"),
          ]}
        />
      </Section>
      <Section id="logs" title={t("privacy.logTitle")}>
        <p>{t("privacy.log1")}</p>
      </Section>
      <Section id="leaving" title={t("privacy.goTitle")}>
        <Points of={[t("privacy.go1"), t("privacy.go2"), t("privacy.go3"), t("privacy.go4"), t("privacy.go5")]} />
      </Section>
    </>
  );
}
