import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { csvResponse } from "@/lib/csv/csv";
import { prepareLedger } from "@/work/prepare-ledger";

/** The ledger as CSV, written as fast as it is taken. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/ledger/csv">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const ledger = await prepareLedger(access, request.nextUrl.searchParams, (await params).locale);
  if (!ledger) return new Response(null, { status: 404 });
  return csvResponse(ledger.name, ledger.write("csv", ledger.rows()));
}
