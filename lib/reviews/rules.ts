type Claim = { groupId: string; claimed: number | null };
type Judged = {
  capacity: number | null;
  figures: readonly Claim[];
  meant: readonly { groupId: string }[];
  sameDay: readonly { id: string; title: string; status: string }[];
};

/** What a reviewer should look at before approving. Nothing here decides anything. */
export type Flag =
  | { kind: "over_capacity"; claimed: number; capacity: number }
  | { kind: "group_not_meant"; groupId: string }
  | { kind: "same_day"; id: string; title: string };

/** The things about a record that are out of the ordinary. */
export function flagsOf({ capacity, figures, meant, sameDay }: Judged): Flag[] {
  const claimed = totalClaimed(figures);
  const flags: Flag[] = [];
  if (capacity !== null && claimed !== null && claimed > capacity) {
    flags.push({ kind: "over_capacity", claimed, capacity });
  }
  for (const { groupId, claimed } of figures) {
    if (claimed && !meant.some((group) => group.groupId === groupId)) flags.push({ kind: "group_not_meant", groupId });
  }
  for (const { id, title, status } of sameDay) {
    if (status === "submitted" || status === "approved") flags.push({ kind: "same_day", id, title });
  }
  return flags;
}

/** The attendance claimed over all groups; null when no group has a figure. */
export function totalClaimed(figures: readonly Claim[]): number | null {
  const claimed = figures.flatMap((figure) => figure.claimed ?? []);
  return claimed.length === 0 ? null : claimed.reduce((sum, one) => sum + one, 0);
}
