/** How many venues milestones are of: the figure the report says. */
export function countedVenues(milestones: readonly { venue: { id: string } }[]): number {
  return new Set(milestones.map(({ venue }) => venue.id)).size;
}
