import { eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { keptQuery } from "@/db/kept-query";
import { closedPeriods, settings } from "@/db/schema";
import { held, locked, type Transaction } from "@/db/transaction";
import { settingName } from "@/lib/organisation/queries";
import { monthsOf } from "./rules";

/** The months that are closed now, each by itself or within a quarter or a year. */
export async function readClosedMonths(tx: Database): Promise<Set<string>> {
  const closed = await readClosed(tx, {});
  return new Set(closed.flatMap(({ period }) => monthsOf(period)));
}

const readClosed = keptQuery([], (tx) =>
  tx.select({ period: closedPeriods.period }).from(closedPeriods).where(isNull(closedPeriods.reopenedAt)),
);
const holdSetting = keptQuery([], (tx) =>
  held(tx.select({ name: settings.name }).from(settings).where(eq(settings.name, settingName))),
);

/** Nothing is closed or opened until this transaction ends: who changes figures and who closes them wait for each other. */
export async function holdPeriods(tx: Transaction): Promise<void> {
  await holdSetting(tx, {});
}

/** Waits until nobody who has begun to change figures is still at it, and lets nobody begin. */
export async function lockPeriods(tx: Transaction): Promise<void> {
  await locked(tx.select({ name: settings.name }).from(settings).where(eq(settings.name, settingName)));
}
