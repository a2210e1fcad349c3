import { PostText } from "@/components/markdown/post-text";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { ActForm } from "./act-form";

type Props = { id: string /** Null for whoever is signed out. */; body: string | null; returned: FormState | null };

/** What volunteers wrote, and the button that deletes it. */
export function DeleteReply({ id, body, returned }: Props) {
  const t = words("desk");
  return (
    <article className="stack">
      <h1>{t(body === null ? "signed-out" : "delete-title")}</h1>
      {body === null ? null : (
        <>
          <p>{t("delete-why")}</p>
          <div className="card">
            <PostText source={body} />
          </div>
        </>
      )}
      <ActForm action={forms.deleteVolunteersReply(id)} returned={returned} button={t("delete")} primary />
      {body === null ? null : (
        <p>
          <a href={at.permalink(id)}>{t("delete-keep")}</a>
        </p>
      )}
    </article>
  );
}
