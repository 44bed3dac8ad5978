import type { NextRequest } from "next/server";
import { grantFile } from "@/components/grants/grant-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { grantQuery } from "@/lib/grants/input";
import { listAllGrants } from "@/lib/grants/queries/list-grants";
import { readRegisterQuery } from "@/lib/ledgers/input";
import { localDate } from "@/lib/time/zone";

/** The grants that the page shows, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/grants/csv">,
): Promise<Response> {
  const access = await requireAccess("ledgers.manage");
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const query = readRegisterQuery(grantQuery, asked, Number(localDate(new Date()).slice(0, 4)));
  const { name, header, rows } = await grantFile(await listAllGrants(access, query), (await params).locale);
  return csvResponse(`${name}-${query.year}`, csvOf(header, rows));
}
