import { ledgerFile } from "@/components/ledger/ledger-file";
import type { Access } from "@/lib/access/access";
import { type FigureQuery, figurePath, readFigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";
import { eachLedgerRow } from "@/lib/ledger/queries/each-ledger-row";
import { getLedger } from "@/lib/ledger/queries/get-ledger";
import { localDate } from "@/lib/time/zone";

/** The ledger an address asks for, ready to be written in the reader's language; null when it is out of reach. */
export async function prepareLedger(access: Access<"totals.read">, params: URLSearchParams, locale: string) {
  const now = new Date();
  const read = readFigureQuery(Object.fromEntries(params), Number(localDate(now).slice(0, 4)));
  const place = await getPlace(access, read.unit, now);
  if (!place) return null;
  // A file runs through the year like a book; and it says whose it is, also when its orderer has moved since.
  const query: FigureQuery = { ...read, after: undefined, order: read.order ?? "oldest" };
  const ledger = await getLedger(place, query);
  const file = await ledgerFile({ locale, query, now, ...ledger });
  return {
    ...file,
    count: ledger.sum.events,
    address: figurePath({ ...query, unit: place.scopeId }, "").slice(1),
    rows: () => eachLedgerRow(place, query),
  };
}
