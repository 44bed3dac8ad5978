import type { NextRequest } from "next/server";
import { eventFile } from "@/components/totals/event-file";
import { requireAccess } from "@/lib/access/session";
import { csvResponse, csvStream } from "@/lib/csv/csv";
import { readFigureQuery } from "@/lib/figures/input";
import { eachEventBehind, getPlace } from "@/lib/figures/queries";
import { localDate } from "@/lib/time/zone";

/** The whole list of events behind a figure, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/events/csv">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const { locale } = await params;
  const now = new Date();
  const query = readFigureQuery(Object.fromEntries(request.nextUrl.searchParams), Number(localDate(now).slice(0, 4)));
  const place = await getPlace(access, query.unit, now);
  if (!place) return new Response(null, { status: 404 });
  const events = eachEventBehind(place, { ...query, after: undefined });
  const { name, header, rows } = await eventFile(locale, query, events);
  return csvResponse(`${name}-${query.year}`, csvStream(header, rows));
}
