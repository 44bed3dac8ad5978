import { and, between, count, desc, eq, like, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { campaigns, events, units } from "@/db/schema";
import { type Access, pathWithin, unitIdWithin } from "@/lib/access/access";
import { spanOfQuery } from "@/lib/ledgers/input";
import { containing } from "@/lib/lists/containing";
import { type KeyedOrder, keyText, pageByKey } from "@/lib/lists/keyed-page";
import { isCounted, isWaiting } from "@/lib/media-reports/counted";
import type { RecognitionKind, RecognitionQuery } from "../input";
import { tableOf } from "./table-of";

type Keeper = Access<"ledgers.manage">;

/** A page of media reports or awards within reach, newest first: exactly those that reports count (lib/reports). */
export function listRecognition(access: Keeper, kind: RecognitionKind, query: RecognitionQuery) {
  const where = conditions(access, kind, query);
  const { table, on } = tableOf(kind);
  const newestFirst: KeyedOrder<Recognition> = {
    columns: [on, table.id],
    key: z.tuple([keyText, keyText]),
    descending: true,
    keyOf: (row) => [row.on, row.id],
  };
  return pageByKey(newestFirst, query, ({ beyond, order, limit }) =>
    selected(kind)
      .where(and(where, beyond))
      .orderBy(...order)
      .limit(limit),
  );
}
export type Recognition = Awaited<ReturnType<typeof selected>>[number];

/** All of them, for the file. */
export function listAllRecognition(access: Keeper, kind: RecognitionKind, query: RecognitionQuery) {
  return listed(kind, conditions(access, kind, query));
}

/** How many a query finds. */
export async function countRecognition(
  access: Keeper,
  kind: RecognitionKind,
  query: RecognitionQuery,
): Promise<number> {
  const [row] = await database()
    .select({ found: count() })
    .from(tableOf(kind).table)
    .leftJoin(events, eq(events.id, tableOf(kind).table.eventId))
    .where(conditions(access, kind, query));
  return Number(row?.found ?? 0);
}

/** One within reach; null for others'. */
export async function getRecognition(access: Keeper, kind: RecognitionKind, id: string) {
  const { table, kept } = tableOf(kind);
  const [found] = await listed(kind, and(eq(table.id, id), kept, pathWithin(access, table.unitPath)));
  return found ?? null;
}

/** A unit's own, newest first, also those that do not count yet. */
export function listOwnRecognition(access: Access<"desk.read">, kind: RecognitionKind, year: number) {
  const { table, on, kept } = tableOf(kind);
  const span = spanOfQuery({ year });
  return listed(kind, and(unitIdWithin(access, table.unitId), kept, between(on, span.from, span.to))).limit(200);
}

function conditions(access: Keeper, kind: RecognitionKind, query: RecognitionQuery): SQL | undefined {
  const { table, source, on } = tableOf(kind);
  const { from, to } = spanOfQuery(query);
  const { level, campaign, unit, text } = query;
  return and(
    pathWithin(access, table.unitPath),
    between(on, from, to),
    kind === "media" ? (query.waiting ? isWaiting() : isCounted()) : undefined,
    level && eq(table.level, level),
    campaign ? or(eq(table.campaignId, campaign), eq(events.campaignId, campaign)) : undefined,
    unit ? like(table.unitPath, `%/${unit}/%`) : undefined,
    text ? or(containing(table.title, text), containing(source, text)) : undefined,
  );
}

function listed(kind: RecognitionKind, where: SQL | undefined) {
  const { table, on } = tableOf(kind);
  return selected(kind).where(where).orderBy(desc(on), desc(table.id)).$dynamic();
}

function selected(kind: RecognitionKind) {
  const { table, source, on, url, unconfirmed } = tableOf(kind);
  return database()
    .select({
      ...{ id: table.id, title: table.title, source, level: table.level, on, url, unconfirmed, version: table.version },
      ...{ unitId: table.unitId, unitName: units.name, unitNameEn: units.nameEn },
      ...{ eventId: table.eventId, eventTitle: events.title, eventStatus: events.status },
      ...{ campaignId: table.campaignId, campaignName: campaigns.name, campaignNameEn: campaigns.nameEn },
    })
    .from(table)
    .innerJoin(units, eq(units.id, table.unitId))
    .leftJoin(events, eq(events.id, table.eventId))
    .leftJoin(campaigns, eq(campaigns.id, table.campaignId));
}
