/** What can be done with many events at once. */
export const batchChanges = ["publish", "field", "days", "cancel"] as const;
