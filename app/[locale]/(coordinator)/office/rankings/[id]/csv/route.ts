import type { NextRequest } from "next/server";
import { rankingFile } from "@/components/rankings/ranking-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { getRanking } from "@/lib/rankings/queries/get-ranking";

/** A kept ranking, as CSV. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/rankings/[id]/csv">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const { id, locale } = await params;
  const ranking = await getRanking(access, id);
  if (!ranking) return new Response(null, { status: 404 });
  const { name, header, rows } = await rankingFile(ranking.content, locale);
  return csvResponse(name, csvOf(header, rows));
}
