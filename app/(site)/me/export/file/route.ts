import { exportFile } from "@/components/leaving/export-file";
import { exportOf } from "@/lib/server/leaving";
import { currentSession } from "@/lib/server/viewer";

/**
 * Everything the member wrote, as a file. POST from a page of ours alone: an address that gave it could be tried by
 * another site. Its name says nothing of where it comes from.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const current = await currentSession();
  if (!current) return new Response(null, { status: 303, headers: { Location: "/signin?to=/me/export" } });
  const copy = await exportOf(current.member);
  return form?.get("as") === "json"
    ? file("my-words.json", "application/json", JSON.stringify(copy, null, 2))
    : file("my-words.html", "text/html", exportFile(copy));
}

function file(name: string, type: string, body: string): Response {
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers });
}
