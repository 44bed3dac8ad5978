import type { NextRequest } from "next/server";
import { markedWorkbook } from "@/components/imports/marked-workbook";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { getImport } from "@/lib/imports/queries/get-import";
import { judgeImport } from "@/lib/imports/queries/judge-import";

/** The same rows as a workbook, with a column that says what is wrong. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/desk/import/[id]/marked">,
): Promise<Response> {
  const access = await requireAccess("events.manage");
  const open = await getImport(access, (await params).id);
  if (!open || open.sheets.length === 0) return new Response(null, { status: 404 });
  const { name, body } = await markedWorkbook(open, await judgeImport(access, open));
  return fileResponse(body, { name, type: "xlsx" });
}
