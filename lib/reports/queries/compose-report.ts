import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gte, like, lte, ne, notExists, or } from "drizzle-orm";
import { readAgreed } from "@/db/agreed";
import { database } from "@/db/connection";
import { corrections, reports, toldCorrections, units } from "@/db/schema";
import { type Access, grantAccess } from "@/lib/access/access";
import type { Place } from "@/lib/figures/conditions";
import { getPlace } from "@/lib/figures/queries";
import { getOrganisation } from "@/lib/organisation/queries";
import { instantOf, localDate } from "@/lib/time/zone";
import { arranged } from "../arranged";
import type { ReportContent, ReportCorrection, ReportPiece, ReportSlot } from "../content";
import type { Period } from "../period";
import { type Part, readTemplate } from "../template";
import { readNames } from "./read-names";
import { readSlot, troubled } from "./read-slot";
import type { ReportScope } from "./slot-query";

type Reader = Access<"reports.manage">;
type Asked = { period: Period; template: string; now: Date };

/** A report as the ledger stands at one moment, of the whole programme or of the reader's own unit with what is below it. Null before setup. */
export function composeReport(access: Reader, asked: Asked): Promise<ReportContent | null> {
  return readAgreed(() => composeOnce(access, asked));
}

/** The same read once, for who looks while writing its text: what changes in between is there the next time. */
export async function composeOnce(access: Reader, { period, template, now }: Asked): Promise<ReportContent | null> {
  const totals = grantAccess(access.actor, "totals.read");
  const place = totals && (await getPlace(totals, undefined, now));
  if (!place) return null;
  const [names, unitName] = await Promise.all([readNames(), nameOf(place)]);
  const scope: ReportScope = { place, period, names, unitName, day: localDate(now) };
  const read = readTemplate(template);
  const slots: ReportSlot[] = [];
  const lines: ReportContent["lines"] = [];
  for (const { level, parts } of read) {
    const pieces: ReportPiece[] = [];
    for (const part of parts) {
      pieces.push(await pieceOf(scope, part, slots));
      // On SQLite nobody else is served while a figure is read.
      if (!("text" in part)) await setImmediate();
    }
    lines.push({ level, pieces });
  }
  const listed = await listCorrectionsFor(place, period);
  const said = { period: period.period, unitName, asOf: now.toISOString(), template };
  return { ...said, ...arranged({ lines, slots }), corrections: listed };
}

/** What is said twice is read once and stands twice in the text, under one number of the annex. */
async function pieceOf(scope: ReportScope, part: Part, slots: ReportSlot[]): Promise<ReportPiece> {
  if ("text" in part) return part;
  const source = "ask" in part ? part.ask.source : part.source;
  const known = slots.findIndex((slot) => slot.source === source);
  if (known >= 0) return { slot: known };
  slots.push("ask" in part ? await readSlot(scope, part.ask) : troubled(source, part.problem));
  return { slot: slots.length - 1 };
}

async function nameOf({ scopeId, whole }: Place): Promise<string> {
  const { name } = await getOrganisation();
  if (whole && name !== "") return name;
  const [unit] = await database().select({ name: units.name }).from(units).where(eq(units.id, scopeId));
  return unit?.name ?? "";
}

/**
 * What was changed in closed months and no report of this kind has told yet for another period: a correction stands once in the months'
 * reports, once in the quarters' and once in the years', and again when the report of that period is taken again. Of older years only
 * what was corrected since the report's year began.
 */
async function listCorrectionsFor({ scopeId, whole }: Place, period: Period): Promise<ReportCorrection[]> {
  const { id, month, subject, eventId, eventTitle, before, after, reason, at, unitPath } = corrections;
  const told = database()
    .select({ id: toldCorrections.correctionId })
    .from(toldCorrections)
    .innerJoin(reports, eq(reports.id, toldCorrections.reportId))
    .where(
      and(
        ...[eq(toldCorrections.correctionId, id), eq(reports.unitId, scopeId), eq(reports.kind, period.kind)],
        ne(reports.period, period.period),
      ),
    );
  return database()
    .select({ id, month, subject, eventId, title: eventTitle, before, after, reason })
    .from(corrections)
    .where(
      and(
        lte(month, period.span.to.slice(0, 7)),
        or(gte(month, `${period.year - 1}-01`), gte(at, instantOf(`${period.year}-01-01`, "00:00"))),
        whole ? undefined : like(unitPath, `%/${scopeId}/%`),
        notExists(told),
      ),
    )
    .orderBy(asc(at), asc(id));
}
