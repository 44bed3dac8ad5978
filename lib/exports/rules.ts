import type { exportFormats, exportKinds, exports } from "@/db/schema";

export type FileKind = (typeof exportKinds)[number];
export type FileFormat = (typeof exportFormats)[number];
export type OrderedFile = typeof exports.$inferSelect;

/** How long a file can be fetched, in milliseconds; then it and its row are gone. */
export const keptFor = 24 * 60 * 60 * 1000;
/** So many files one person can have in the making. */
export const mostFiles = 3;
