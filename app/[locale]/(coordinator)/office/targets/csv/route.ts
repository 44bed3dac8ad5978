import type { NextRequest } from "next/server";
import { targetFile } from "@/components/targets/target-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { readView } from "@/lib/overview/input";
import { listTargetLines } from "@/lib/targets/queries/list-target-lines";
import { localDate } from "@/lib/time/zone";

/** The targets of a year, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/targets/csv">,
): Promise<Response> {
  const access = await requireAccess("targets.manage");
  const { locale } = await params;
  const now = new Date();
  const { year } = readView(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  const { lines } = await listTargetLines(access, year, now);
  const { name, header, rows } = await targetFile(lines, year, locale);
  return csvResponse(name, csvOf(header, rows));
}
