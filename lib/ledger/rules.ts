import type { Part } from "@/lib/events/status";

export type Pair = { claimed: number | null; approved: number | null };
type Word = { name: string; nameEn: string | null } | null;

export type OnlineFigure = Pair & { platform: string; measure: "views" | "viewers" | "peak" };
export type MediaEntry = { title: string; outlet: string; url: string | null };

/** One event as a row of the ledger. Null where nobody has said or reported anything, which is not zero. */
export type LedgerRow = {
  id: string;
  title: string;
  startsOn: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  format: "onsite" | "online" | "hybrid";
  unit: Word;
  campaign: Word;
  kind: Word;
  street: Word;
  venue: Word;
  venueKind: Word;
  place: string | null;
  edition: number | null;
  host: string | null;
  /** The units that hold it with the one that leads it, and others in words. */
  coHostUnits: { name: string; nameEn: string | null }[];
  coHosts: string | null;
  speaker: string | null;
  capacity: number | null;
  contactName: string | null;
  contactPhone: string | null;
  part: Part;
  counts: boolean;
  notCountingReason: string | null;
  /** Whom it was for, as planned. */
  audiences: string[];
  /** By audience group. */
  attendance: ReadonlyMap<string, Pair>;
  online: OnlineFigure[];
  countedBy: "sign_in" | "tally" | "estimate" | null;
  summary: string;
  evidence: "complete" | "missing" | "accepted" | null;
  /** How many photos and sign-in sheets there are. */
  photos: number;
  sheets: number;
  /** How many of the online figures have the screenshot they were read from. */
  screenshots: number;
  media: MediaEntry[];
  submittedBy: string | null;
  submittedAt: Date | null;
  review: { by: string; reason: string | null; at: Date } | null;
};

type Sum = { claimed: number; approved: number };

/** What a ledger adds up to: the row under its table. */
export type LedgerSum = Sum & {
  events: number;
  counting: number;
  groups: Map<string, Sum>;
  online: Map<OnlineFigure["measure"], Sum>;
};

/** A sum with nothing in it. */
export function emptySum(): LedgerSum {
  return { events: 0, counting: 0, claimed: 0, approved: 0, groups: new Map(), online: new Map() };
}

/** Adds a row to a sum. */
export function addRow(sum: LedgerSum, row: LedgerRow): void {
  sum.events += 1;
  if (row.counts) sum.counting += 1;
  for (const [group, figures] of row.attendance) {
    addPair(sum.groups, group, figures);
    sum.claimed += figures.claimed ?? 0;
    sum.approved += figures.approved ?? 0;
  }
  for (const figures of row.online) addPair(sum.online, figures.measure, figures);
}

/** The participations of all groups; null where none was reported. */
export function attendanceOf({ attendance }: Pick<LedgerRow, "attendance">): Pair {
  return allOf([...attendance.values()]);
}

/** The figures of one online measure over all platforms; null where none was reported. */
export function onlineOf({ online }: Pick<LedgerRow, "online">, measure: OnlineFigure["measure"]): Pair {
  return allOf(online.filter((each) => each.measure === measure));
}

function allOf(pairs: Pair[]): Pair {
  const total = (name: keyof Pair) => {
    const said = pairs.flatMap((each) => each[name] ?? []);
    return said.length === 0 ? null : said.reduce((sum, figure) => sum + figure, 0);
  };
  return { claimed: total("claimed"), approved: total("approved") };
}

function addPair<Key>(sums: Map<Key, Sum>, key: Key, { claimed, approved }: Pair): void {
  const sum = sums.get(key) ?? { claimed: 0, approved: 0 };
  sums.set(key, { claimed: sum.claimed + (claimed ?? 0), approved: sum.approved + (approved ?? 0) });
}
