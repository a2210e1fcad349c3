import { words } from "@/components/words";
import { Points, Section } from "./section";

const t = words("legal");

type Rule = { id: string; title: string; text: string; why: string };

/** The rules of the community, each with its reason. */
export function Rules({ rules }: { rules: readonly Rule[] }) {
  return (
    <>
      <h1>{t("rules.title")}</h1>
      <p>{t("rules.intro")}</p>
      {rules.map((rule) => (
        <Section key={rule.id} id={rule.id} title={rule.title}>
          <p>{rule.text}</p>
          <p>
            <strong>{t("rules.why")}</strong> {rule.why}
          </p>
        </Section>
      ))}
      <Section id="after" title={t("rules.afterTitle")}>
        <Points of={[t("rules.after1"), t("rules.after2"), t("rules.after3"), t("rules.after4")]} />
      </Section>
    </>
  );
}
