import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { Points, Section } from "./section";

const t = words("legal");

/** What Cairn is, what it is not, and what it does not promise. */
export function About() {
  return (
    <>
      <h1>{t("about.title")}</h1>
      <p>{t("about.lead")}</p>
      <Section id="is" title={t("about.isTitle")}>
        <Points of={[t("about.is1"), t("about.is2"), t("about.is3")]} />
      </Section>
      <Section id="not" title={t("about.notTitle")}>
        <ul>
          <li>{t("about.not1")}</li>
          <li>
            {t("about.not2")} <a href={at.help()}>{t("about.helpLink")}</a>
          </li>
          <li>{t("about.not3")}</li>
          <li>{t("about.not4")}</li>
        </ul>
      </Section>
      <Section id="promise" title={t("about.promiseTitle")}>
        <p>{t("about.promise1")}</p>
      </Section>
      <Section id="software" title={t("about.softwareTitle")}>
        <p>{t("about.software1")}</p>
      </Section>
    </>
  );
}
