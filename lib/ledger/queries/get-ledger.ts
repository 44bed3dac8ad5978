import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { getOrganisation } from "@/lib/organisation/queries";
import { getChosen } from "@/lib/overview/queries/get-chosen";
import { listLedgerGroups, sumLedger } from "./sum-ledger";

/** What a ledger's page and its file both say before the rows: its sum, its groups, what it is narrowed to and whose it is. */
export async function getLedger(place: Place, query: FigureQuery) {
  const [sum, chosen, organisation] = await Promise.all([sumLedger(place, query), getChosen(query), getOrganisation()]);
  return { sum, groups: await listLedgerGroups(sum), chosen, organisation: organisation.name };
}
export type Ledger = Awaited<ReturnType<typeof getLedger>>;
