import type { NextRequest } from "next/server";
import { breakdownFile } from "@/components/totals/breakdown-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { breakdowns, readView } from "@/lib/overview/input";
import { getOverview } from "@/lib/overview/queries/get-overview";
import { localDate } from "@/lib/time/zone";

/** One table of the first screen, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/breakdown">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const { locale } = await params;
  const now = new Date();
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const by = breakdowns.find((name) => name === asked.by);
  const view = readView(asked, Number(localDate(now).slice(0, 4)));
  const overview = by && (await getOverview(access, view, now));
  if (!by || !overview) return new Response(null, { status: 404 });
  const { name, header, rows } = await breakdownFile(overview, by, view, locale);
  return csvResponse(name, csvOf(header, rows));
}
