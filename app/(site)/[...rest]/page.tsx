import { notFound } from "next/navigation";

/** Any address that is no page of ours answers like what was removed or never was. */
export default function NoSuchPage(): never {
  notFound();
}
