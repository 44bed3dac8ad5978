import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import { routing } from "@/i18n/routing";
import { requireAccess } from "@/lib/access/session";
import { type CsvCell, csvResponse, csvStream } from "@/lib/csv/csv";
import { readDeskFilter } from "@/lib/events/desk-filter";
import { deskStatusOf } from "@/lib/events/desk-status";
import { eachOwnEvent } from "@/lib/events/queries/list-own-events";
import type { EventLine } from "@/lib/events/queries/own-events";
import { localDate, localTime } from "@/lib/time/zone";

/** The list as a spreadsheet: the same filter, all of it. */
export async function GET(request: Request, context: RouteContext<"/[locale]/desk/events/csv">): Promise<Response> {
  const access = await requireAccess("desk.read");
  const asked = (await context.params).locale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const asks = new URL(request.url).searchParams;
  // Ticked events alone, or all that the filter leaves.
  const ticked = asks.getAll("event").slice(0, 500);
  const filter = { ...readDeskFilter(Object.fromEntries(asks)), ...(ticked.length > 0 ? { ids: ticked } : {}) };
  const now = new Date();
  const t = await getTranslations({ locale, namespace: "desk" });
  const header = columns.map((column) => t(`list.csvColumns.${column}`));
  const rowOf = (line: EventLine): CsvCell[] => [
    line.id,
    line.title,
    namedIn(locale, line.unit),
    t(`list.roles.${line.coHosted ? "coHost" : "lead"}`),
    line.campaign ? namedIn(locale, line.campaign) : "",
    line.startsOn,
    localTime(line.startsAt, line.timeZone),
    localDate(line.endsAt, line.timeZone),
    localTime(line.endsAt, line.timeZone),
    line.place ?? "",
    t(`status.${deskStatusOf(line, now)}`),
    line.claimed,
    line.approved,
  ];
  const slices = eachOwnEvent(access, filter, now);
  return csvResponse(t("list.title"), csvStream(header, rowsOf(slices, rowOf)));
}

const columns = [
  "id",
  "title",
  "unit",
  "role",
  "campaign",
  "startDate",
  "startTime",
  "endDate",
  "endTime",
  "place",
  "status",
  "claimed",
  "approved",
] as const;

async function* rowsOf(slices: AsyncIterable<EventLine[]>, rowOf: (line: EventLine) => CsvCell[]) {
  for await (const slice of slices) for (const line of slice) yield rowOf(line);
}
