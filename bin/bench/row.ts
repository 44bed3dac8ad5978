export type Dialect = "sqlite" | "postgresql";

/** One line of the bench: what was measured, beside what it is held against in the same run. */
export type Row = {
  /** The group the line stands under, like "public pages". */
  group: string;
  name: string;
  database: Dialect;
  /** How many events the database had. */
  events: number;
  /** What was measured, and what it is held against, both in `unit`; `baseline` is absent where a figure stands alone. */
  measured: number;
  baseline?: { name: string; value: number };
  unit: "ms" | "/s" | "MB" | "KB" | "s" | "answers";
  /** `measured / baseline` must be at least, or at most, this. */
  atLeast?: number;
  atMost?: number;
};

/** `measured` over its baseline, or null where it stands alone. */
export function ratioOf({ measured, baseline }: Row): number | null {
  return baseline ? measured / baseline.value : null;
}
