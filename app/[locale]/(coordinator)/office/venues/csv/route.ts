import type { NextRequest } from "next/server";
import { milestoneFile, venueFile } from "@/components/venues/venue-file";
import { requireAccess } from "@/lib/access/session";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { registerPlace } from "@/lib/figures/register-place";
import { asksMilestones, readVenueFilter } from "@/lib/venues/filter";
import { listRegister } from "@/lib/venues/queries";
import { listMilestones } from "@/lib/venues/queries/list-milestones";

/** The register of venues as it is looked at, or what became of them, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/venues/csv">,
): Promise<Response> {
  const access = await requireAccess("ledgers.manage");
  const { locale } = await params;
  const filter = readVenueFilter(Object.fromEntries(request.nextUrl.searchParams));
  if (!asksMilestones(filter)) {
    const { name, header, rows } = await venueFile(await listRegister(access, filter), locale);
    return csvResponse(name, csvOf(header, rows));
  }
  const place = await registerPlace(access, new Date(), filter.unit);
  if (!place) return new Response(null, { status: 404 });
  const { name, header, rows } = await milestoneFile(await listMilestones(place, filter), locale);
  return csvResponse(name, csvOf(header, rows));
}
