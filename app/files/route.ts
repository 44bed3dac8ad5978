import { currentActor, requireAccess } from "@/lib/access/session";
import { isOwnOrigin } from "@/lib/actions/origin";
import { safeReturnPath } from "@/lib/actions/return-path";
import { receiveUpload, type UploadAnswer } from "@/lib/evidence/receive-upload";

/**
 * Takes evidence of an event: a file at a time from a page with scripts, which is told what became of it; several from a plain form,
 * whose sender goes back to the page.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isOwnOrigin(headers.get("origin"), headers.get("host"))) return new Response(null, { status: 403 });
  const script = headers.get("accept")?.includes("application/json");
  // A script would follow the way to the sign-in page, file and all.
  if (script && !(await currentActor())) return new Response(null, { status: 401 });
  const access = await requireAccess("records.manage");
  const answer = await receiveUpload(access, request);
  if (script)
    return Response.json({ files: answer.files }, { status: answer.status, headers: { "cache-control": "no-store" } });
  return new Response(null, { status: 303, headers: { location: backTo(answer), "cache-control": "no-store" } });
}

/** The page the form was on, which says how many files arrived and why one did not. */
function backTo({ back, files }: UploadAnswer): string {
  const [path = "/desk", query] = safeReturnPath(back, "/desk").split("#")[0]?.split("?") ?? [];
  const params = new URLSearchParams(query);
  const refused = files.find((file) => !file.ok);
  params.set("added", String(files.filter((file) => file.ok).length));
  if (refused && !refused.ok) params.set("refused", refused.reason);
  else params.delete("refused");
  return `${path}?${params}#evidence`;
}
