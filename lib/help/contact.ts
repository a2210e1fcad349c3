/** What a tap on a number opens: the dialler or the text app. */
export function hrefOf(contact: { kind: "phone" | "text"; number: string }): string {
  const digits = contact.number.replace(/[^0-9]/g, "");
  return contact.kind === "phone" ? `tel:${digits}` : `sms:${digits}`;
}
