import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { textOf } from "@/lib/reports/content";
import { getReport } from "@/lib/reports/queries/get-report";

/** A kept report as data: its text, every figure and its rule. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/reports/[id]/json">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const report = await getReport(access, (await params).id);
  if (!report) return new Response(null, { status: 404 });
  const { period, unitName, asOf, slots, corrections } = report.content;
  const figures = slots.map(({ source, words, value, exact, rule }) => ({ source, words, value, exact, rule }));
  const body = { period, unit: unitName, asOf, text: textOf(report.content), figures, corrections };
  return Response.json(body, { headers: { "cache-control": "private, no-store" } });
}
