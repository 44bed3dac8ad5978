import type { NextRequest } from "next/server";
import { returnWorkbook } from "@/components/statistics/return-workbook";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { seeOther } from "@/lib/actions/see-other";
import { measureYear } from "@/lib/compositions/queries";
import { readView } from "@/lib/overview/input";
import { listMappable } from "@/lib/statistics/queries/get-form";
import { getReturn } from "@/lib/statistics/queries/get-return";
import { localDate } from "@/lib/time/zone";
import { xlsxStream } from "@/lib/xlsx/write";

/** The statistical return of a data year, as a workbook. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/statistics/xlsx">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const { locale } = await params;
  const now = new Date();
  const view = readView(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  // A large one is ordered on its page.
  if ((await measureYear(access, view, now))?.large) return seeOther(request, "/xlsx");
  const [found, names] = await Promise.all([getReturn(access, view, now), listMappable(access)]);
  if (!found) return new Response(null, { status: 404 });
  const { name, sheets } = await returnWorkbook(found, names, locale);
  const described = { title: name, creator: found.scope.name, at: now };
  return fileResponse(xlsxStream(sheets, described), { name: `${name}.xlsx`, type: "xlsx" });
}
