import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonLook = "primary" | "plain" | "quiet" | "warn";

const LOOKS: Record<ButtonLook, string> = {
  primary: "button button-primary",
  plain: "button",
  quiet: "button button-quiet",
  warn: "button button-warn",
};

/** A button of a form. Its words say what will happen; several in one form share a `name` and differ in `value`. */
export function Button({
  look = "plain",
  ...rest
}: { look?: ButtonLook } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">) {
  return <button {...rest} className={LOOKS[look]} />;
}

/** A link that looks like a button, for going somewhere: it changes nothing. */
export function ButtonLink({
  href,
  look = "plain",
  children,
}: {
  href: string;
  look?: ButtonLook;
  children: ReactNode;
}) {
  return (
    <a href={href} className={LOOKS[look]}>
      {children}
    </a>
  );
}
