import { appointmentFile, appointmentSchema } from "@/lib/finder/appointment";
import { at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { formRoute } from "@/lib/server/form-route";
import { pageAgain } from "@/lib/server/returned-form";
import { readForm, returnForm } from "@/lib/server/run-command";
import { clock, database } from "@/lib/server/world";

/** A file for somebody's calendar. POST, so that no address holds what they chose; its name is the same for every group. */
export const { GET, POST } = formRoute(forms.groupCalendar, { id: "groupId" }, async (form, { id }) => {
  const back = (refusal: Refusal) => pageAgain(at.group(id), "groupCalendar", returnForm(form, refusal));
  const asked = readForm(appointmentSchema, form);
  if (!asked.ok) return back(asked.refusal);
  const file = await appointmentFile(database(), asked.value, clock());
  if (!file.ok) return back(file.refusal);
  return new Response(file.value, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="appointment.ics"',
    },
  });
});
