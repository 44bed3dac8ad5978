import type { NextRequest } from "next/server";
import { analysisFile } from "@/components/analysis/analysis-file";
import { requireAccess } from "@/lib/access/session";
import { readAnalysis } from "@/lib/analysis/input";
import { getAnalysis } from "@/lib/analysis/queries/get-analysis";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { localDate } from "@/lib/time/zone";

/** An analysis, as CSV: every row of it. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/analysis/csv">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const { locale } = await params;
  const now = new Date();
  const query = readAnalysis(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  const analysis = await getAnalysis(access, query, now, true);
  if (!analysis) return new Response(null, { status: 404 });
  const { name, header, rows } = await analysisFile(analysis, locale);
  return csvResponse(name, csvOf(header, rows));
}
