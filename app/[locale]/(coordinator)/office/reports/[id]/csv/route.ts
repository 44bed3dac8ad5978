import type { NextRequest } from "next/server";
import { annexFile } from "@/components/reports/annex-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { getReport } from "@/lib/reports/queries/get-report";

/** The annex of a kept report, as CSV. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/reports/[id]/csv">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const report = await getReport(access, (await params).id);
  if (!report) return new Response(null, { status: 404 });
  const { name, header, rows } = await annexFile(report.content);
  return csvResponse(name, csvOf(header, rows));
}
