/** The analyses that are measured: those with the most rows behind them, and one of events that are still open. */
export const analyses = {
  "street x group": "rows=street&columns=group",
  "unit x month": "rows=unit&columns=month&measure=attendance",
  "unit x venue": "rows=unit&columns=venue",
  "unit x group": "rows=unit&columns=group&measure=attendance&beside=before",
  "campaign x kind": "rows=campaign&columns=kind",
  "venue x campaign": "rows=venue&columns=campaign&measure=average",
  "month x street": "rows=month&columns=street",
  "quarter x kind, last year": "rows=quarter&columns=kind&year=LAST",
  "kind x format, planned": "rows=kind&columns=format&part=planned",
} as const;
export type AnalysisName = keyof typeof analyses;
export const analysisNames = Object.keys(analyses) as AnalysisName[];

const below = `case when e.unit_path like '/%/%/%' then substr(e.unit_path, length(r.path) + 1, 20) else r.id end`;
const approved = "e.status = 'approved' and e.year between $year - 1 and $year";
const attended =
  "(select event_id, sum(claimed) as claimed, sum(approved) as approved from attendance group by event_id)";

function crossed(one: string, other: string, where = approved): string {
  return `
    select e.year, ${one} as one, ${other} as other, count(*) as events, sum(a.claimed) as claimed, sum(a.approved) as approved
    from events e join units r on r.parent_id is null left join ${attended} a on a.event_id = e.id
    where ${where} group by e.year, ${one}, ${other}`;
}

function byGroup(one: string): string {
  return `
    select e.year, ${one} as one, a.group_id, count(*) as events, sum(a.claimed) as claimed, sum(a.approved) as approved
    from attendance a join events e on e.id = a.event_id join units r on r.parent_id is null
    where ${approved} group by e.year, ${one}, a.group_id`;
}

/** The same cells asked the plain way, over the events themselves. Only the cells: no totals, no names. */
export const analysisStatements: Record<AnalysisName, string> = {
  "street x group": byGroup("e.street_id"),
  "unit x month": crossed(below, "e.month"),
  "unit x venue": crossed(below, "e.venue_id"),
  "unit x group": byGroup(below),
  "campaign x kind": crossed("e.campaign_id", "e.kind_id"),
  "venue x campaign": crossed("e.venue_id", "e.campaign_id"),
  "month x street": crossed("e.month", "e.street_id"),
  "quarter x kind, last year": crossed(
    "(e.month - 1) / 3",
    "e.kind_id",
    "e.status = 'approved' and e.year between $year - 2 and $year - 1",
  ),
  "kind x format, planned": crossed(
    "e.kind_id",
    "e.format",
    "e.status = 'published' and e.starts_at > $now and e.year = $year",
  ),
};
