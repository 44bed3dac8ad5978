import { type FigureQuery, own, without } from "@/lib/figures/input";
import { findFigure } from "@/lib/statistics/queries/get-form";
import { listNamed, listUnitNames, type Named } from "./get-names";

/** The names behind the ids of a query: what the list says it shows. Ids nobody knows keep standing for themselves. */
export async function getChosen(query: FigureQuery) {
  const unitIds = [query.unit, query.below].filter((id): id is string => id !== undefined && id !== own);
  const entry = async (list: "campaign" | "kind" | "group" | "street" | "venue", id: string | undefined) =>
    id === undefined || id === without
      ? null
      : ((await listNamed(list, [id])).find((one) => one.id === id) ?? unknown(id));
  const [units, campaign, kind, group, street, venue, returned] = await Promise.all([
    listUnitNames(unitIds),
    entry("campaign", query.campaign),
    entry("kind", query.kind),
    entry("group", query.group),
    entry("street", query.street),
    entry("venue", query.venue),
    query.return ? findFigure(query.return) : null,
  ]);
  const unit = (id: string | undefined) =>
    id && id !== own ? (units.find((one) => one.id === id) ?? unknown(id)) : null;
  return { unit: unit(query.unit), below: unit(query.below), campaign, kind, group, street, venue, returned };
}

export type Chosen = Awaited<ReturnType<typeof getChosen>>;

function unknown(id: string): Named {
  return { id, name: id, nameEn: null };
}
