import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { textOf } from "@/lib/reports/content";
import { getReport } from "@/lib/reports/queries/get-report";
import { reportFile } from "@/lib/reports/word";

/** A kept report as a Word file: the same bytes each time. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/reports/[id]/word">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const report = await getReport(access, (await params).id);
  if (!report) return new Response(null, { status: 404 });
  const [title = ""] = textOf(report.content).split("\n");
  return fileResponse(await reportFile(report.content), { name: `${title}.docx`, type: "docx" });
}
