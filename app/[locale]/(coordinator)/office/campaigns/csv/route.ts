import type { NextRequest } from "next/server";
import { campaignFile } from "@/components/campaigns/campaign-file";
import { requireAccess } from "@/lib/access/session";
import { listCampaignLines } from "@/lib/campaigns/queries/campaign-figures";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { registerPlace } from "@/lib/figures/register-place";
import { readView } from "@/lib/overview/input";
import { localDate } from "@/lib/time/zone";

/** The campaigns of a year with their plans and figures, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/campaigns/csv">,
): Promise<Response> {
  const access = await requireAccess("ledgers.manage");
  const { locale } = await params;
  const now = new Date();
  const { year } = readView(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  const place = await registerPlace(access, now);
  if (!place) return new Response(null, { status: 404 });
  const lines = await listCampaignLines(place, year);
  const { name, header, rows } = await campaignFile(
    lines.filter((line) => !line.retired),
    year,
    locale,
  );
  return csvResponse(name, csvOf(header, rows));
}
