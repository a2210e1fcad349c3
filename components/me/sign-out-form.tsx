import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";

/** Signs out on this device. */
export function SignOutForm() {
  return (
    <form action={forms.signOut()} method="post" autoComplete="off">
      <button type="submit" className="button">
        {words("me")("sign-out")}
      </button>
    </form>
  );
}
