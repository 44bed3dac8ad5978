import { templateWorkbook } from "@/components/imports/template-workbook";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { getImportLists } from "@/lib/imports/queries/get-lists";

/** An empty workbook to fill in, with a sheet of what may be written. */
export async function GET(): Promise<Response> {
  const access = await requireAccess("events.manage");
  const { name, body } = await templateWorkbook(await getImportLists(access));
  return fileResponse(body, { name, type: "xlsx" });
}
