import { requireAccess } from "@/lib/access/session";
import { isOwnOrigin } from "@/lib/actions/origin";
import { safeReturnPath } from "@/lib/actions/return-path";
import { receiveWorkbook } from "@/lib/imports/receive-workbook";

/** Takes a spreadsheet of events and leads to its preview, or back to the page it came from with the reason. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isOwnOrigin(headers.get("origin"), headers.get("host"))) return new Response(null, { status: 403 });
  const access = await requireAccess("events.manage");
  const received = await receiveWorkbook(access, request);
  const [back = ""] = safeReturnPath(received.back, "/desk/import").split(/[?#]/);
  const location = "id" in received ? `${back}/${received.id}` : `${back}?refused=${received.reason}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
