import type { NextRequest } from "next/server";
import { recognitionFile } from "@/components/recognition/recognition-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { readRegisterQuery } from "@/lib/ledgers/input";
import { recognitionQuery } from "@/lib/recognition/input";
import { listAllRecognition } from "@/lib/recognition/queries/list-recognition";
import { localDate } from "@/lib/time/zone";

/** The awards that the page shows, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/awards/csv">,
): Promise<Response> {
  const access = await requireAccess("ledgers.manage");
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const query = readRegisterQuery(recognitionQuery, asked, Number(localDate(new Date()).slice(0, 4)));
  const found = await listAllRecognition(access, "awards", query);
  const { name, header, rows } = await recognitionFile("awards", found, (await params).locale);
  return csvResponse(`${name}-${query.year}`, csvOf(header, rows));
}
