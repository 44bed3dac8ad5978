import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { csvResponse } from "@/lib/csv/csv";
import { prepareLedger } from "../prepare";

/** The ledger as CSV, written as fast as it is taken. */
export async function GET(request: NextRequest): Promise<Response> {
  const access = await requireAccess("totals.read");
  const ledger = await prepareLedger(access, request.nextUrl.searchParams);
  if (!ledger) return new Response(null, { status: 404 });
  return csvResponse(ledger.name, ledger.write("csv", ledger.rows()));
}
