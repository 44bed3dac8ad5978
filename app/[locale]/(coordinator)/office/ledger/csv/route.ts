import type { NextRequest } from "next/server";
import { prepareLedger } from "@/app/background/prepare-ledger";
import { requireAccess } from "@/lib/access/session";
import { seeOther } from "@/lib/actions/see-other";
import { csvResponse } from "@/lib/csv/csv";
import { mostRowsAtOnce } from "@/lib/ledger/input";

/** A small ledger as CSV, at once; a large one is ordered on its page. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/ledger/csv">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const ledger = await prepareLedger(access, request.nextUrl.searchParams, (await params).locale);
  if (!ledger) return new Response(null, { status: 404 });
  if (ledger.count >= mostRowsAtOnce) return seeOther(request, "/csv");
  return csvResponse(ledger.name, ledger.write("csv", ledger.rows()));
}
