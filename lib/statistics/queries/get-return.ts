import { setImmediate } from "node:timers/promises";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { readAgreed } from "@/db/agreed";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { type Access, grantAccess } from "@/lib/access/access";
import { type Report, silently } from "@/lib/compositions/rules";
import { getPlace } from "@/lib/figures/queries";
import { listUnitNames } from "@/lib/overview/queries/get-names";
import { yearSpan } from "@/lib/totals/periods";
import { getBreakdown, getTotal } from "@/lib/totals/queries";
import { isMapped } from "../form";
import { linesOf, overlapsOf, type ReturnLine, unitBelow, unmappedKinds } from "../rules";
import { getForm, listMappable } from "./get-form";
import { gatherFacts } from "./read-facts";

type Asked = { unit?: string | undefined; year: number };

/**
 * The return of a unit with what is below it for a data year, and what has to be looked at before it is filed: all of one moment. Null
 * when out of reach.
 */
export function getReturn(access: Access<"reports.manage">, asked: Asked, now: Date, report = silently) {
  return readAgreed(() => readReturn(access, asked, now, report));
}

async function readReturn(access: Access<"reports.manage">, { unit, year }: Asked, now: Date, report: Report) {
  const totals = grantAccess(access.actor, "totals.read");
  const place = totals && (await getPlace(totals, unit, now));
  if (!place) return null;
  const { scopeId } = place;
  const [form, scope] = await Promise.all([getForm(access, year), readUnit(scopeId)]);
  if (!scope) return null;
  const gathered = await gatherFacts({ scopeId, year, rows: form.rows, report });
  const keys = new Set(gathered.facts.map(({ unitPath }) => unitBelow(unitPath, scopeId)));
  const below = await listBelow(
    scopeId,
    [...keys].filter((id) => id !== scopeId),
  );
  const columns = [...(keys.has(scopeId) ? [{ ...scope, own: true }] : []), ...below];
  const unitIds = columns.map(({ id }) => id);
  const lines: ReturnLine[] = [];
  for (const row of form.rows) {
    lines.push(...linesOf([row], gathered, unitIds, scopeId));
    // On SQLite nobody else is served meanwhile.
    await setImmediate();
  }
  const way = await listUnitNames(wayTo(scope.path, access.path));
  const problems = await findProblems(access, { scopeId, year, form, now, below });
  return { form, place, scope, way, columns, lines, problems };
}

export type StatisticalReturn = NonNullable<Awaited<ReturnType<typeof getReturn>>>;
export type ReturnColumn = StatisticalReturn["columns"][number];
export type ReturnProblems = StatisticalReturn["problems"];

type Below = { id: string; name: string; nameEn: string | null; own: boolean; retired: boolean };
type Looked = {
  scopeId: string;
  year: number;
  form: Awaited<ReturnType<typeof getForm>>;
  now: Date;
  below: Below[];
};

/** What stands between the ledger and a return that can be signed. */
async function findProblems(access: Access<"reports.manage">, { scopeId, year, form, now, below }: Looked) {
  const asked = { scopeId, now };
  const [total, byKind, byUnit, { kinds }] = await Promise.all([
    getTotal(asked, yearSpan(year)),
    getBreakdown(asked, "kind", yearSpan(year)),
    getBreakdown(asked, "unit", yearSpan(year)),
    listMappable(access),
  ]);
  const inUse = kinds.filter(({ id, retiredAt }) => !retiredAt || (byKind.get(id)?.approved.events ?? 0) > 0);
  const reported = (id: string) => {
    const figures = byUnit.get(id);
    return (figures?.approved.events ?? 0) + (figures?.waiting.events ?? 0) > 0;
  };
  return {
    unconfirmed: !form.confirmed,
    unmappedRows: form.rows.filter((row) => !isMapped(row) && !row.notApplicable),
    unmappedKinds: unmappedKinds(inUse, form).map(({ id, name, nameEn }) => ({
      ...{ id, name, nameEn },
      events: byKind.get(id)?.approved.events ?? 0,
    })),
    overlaps: overlapsOf(form.rows),
    withoutKind: byKind.get("")?.approved.events ?? 0,
    waiting: total.waiting.events,
    unreported: total.unreported.events,
    silent: below.filter(({ id, retired }) => !retired && !reported(id)),
  };
}

const shown = {
  ...{ id: units.id, name: units.name, nameEn: units.nameEn, path: units.path },
  ...{ peerGroup: units.peerGroup, retiredAt: units.retiredAt },
};

async function readUnit(id: string) {
  const [unit] = await database().select(shown).from(units).where(eq(units.id, id));
  return unit;
}

/** The units directly below, and those that stood here when their events were held. */
async function listBelow(scopeId: string, others: string[]): Promise<Below[]> {
  const here = and(eq(units.parentId, scopeId), isNull(units.retiredAt));
  const found = await database()
    .select(shown)
    .from(units)
    .where(or(here, others.length > 0 ? inArray(units.id, others) : undefined))
    .orderBy(asc(units.kind), asc(units.createdAt), asc(units.name), asc(units.id));
  return found.map(({ id, name, nameEn, retiredAt }) => ({
    id,
    name,
    nameEn,
    own: false,
    retired: retiredAt !== null,
  }));
}

/** The units from the top of the reader's reach down to this one. */
function wayTo(path: string, reach: string): string[] {
  const within = path.slice(reach === "/" ? 1 : reach.lastIndexOf("/", reach.length - 2) + 1);
  return within.split("/").filter((id) => id !== "");
}
