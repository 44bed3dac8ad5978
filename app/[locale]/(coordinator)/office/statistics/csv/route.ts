import type { NextRequest } from "next/server";
import { returnFile } from "@/components/statistics/return-file";
import { requireAccess } from "@/lib/access/session";
import { seeOther } from "@/lib/actions/see-other";
import { measureYear } from "@/lib/compositions/queries";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { readView } from "@/lib/overview/input";
import { getReturn } from "@/lib/statistics/queries/get-return";
import { localDate } from "@/lib/time/zone";

/** The statistical return of a data year, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/statistics/csv">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const { locale } = await params;
  const now = new Date();
  const view = readView(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  // A large one is ordered on its page.
  if ((await measureYear(access, view, now))?.large) return seeOther(request, "/csv");
  const found = await getReturn(access, view, now);
  if (!found) return new Response(null, { status: 404 });
  const { name, header, rows } = await returnFile(found, locale);
  return csvResponse(name, csvOf(header, rows));
}
