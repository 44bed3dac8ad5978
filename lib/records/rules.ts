type OnlineClaim = {
  platform: string;
  measure: string;
  claimed: number;
  takenOn?: string | null | undefined;
  screenshotId?: string | null | undefined;
};

type Link = {
  title: string;
  outlet: string;
  url: string;
  level?: string | undefined;
  publishedOn?: string | undefined;
};

/** What makes a record what it is; two records with the same content are the same version. */
export type RecordContent = {
  countedBy?: string | null | undefined;
  summary?: string | undefined;
  mediaLinks: Link[];
  attendance: Record<string, number | null | undefined>;
  online: OnlineClaim[];
};

/** The content in one comparable spelling: the order of groups and platforms says nothing, empty and absent are the same. */
export function contentOf(record: RecordContent): string {
  const attendance = Object.entries(record.attendance).filter(
    ([, claimed]) => claimed !== null && claimed !== undefined,
  );
  const online = record.online.map((view) => [
    ...[view.platform, view.measure, view.claimed],
    ...[view.takenOn ?? null, view.screenshotId ?? null],
  ]);
  const links = record.mediaLinks.map((link) => [
    ...[link.title, link.outlet, link.url],
    ...[link.level ?? null, link.publishedOn ?? null],
  ]);
  return JSON.stringify([
    record.countedBy ?? null,
    record.summary ?? "",
    attendance.sort(([a], [b]) => (a < b ? -1 : 1)),
    online.map((view) => JSON.stringify(view)).sort(),
    links,
  ]);
}
