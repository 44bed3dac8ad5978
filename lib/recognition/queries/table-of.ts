import { type SQL, sql } from "drizzle-orm";
import { awards, mediaReports } from "@/db/schema";
import { isKept } from "@/lib/media-reports/counted";
import type { RecognitionKind } from "../input";

/** The table of a kind under the names both share: `source` says it, on the day `on`. */
export function tableOf(kind: RecognitionKind) {
  return kind === "media"
    ? {
        ...{ table: mediaReports, source: mediaReports.outlet, on: mediaReports.publishedOn, kept: isKept() },
        ...{
          url: urlOf(mediaReports.url),
          unconfirmed: sql<boolean>`${mediaReports.confirmedAt} is null`.mapWith(Boolean),
        },
      }
    : {
        // What is read through it are only the columns that both tables have.
        ...{
          table: awards as unknown as typeof mediaReports,
          source: awards.giver,
          on: awards.givenOn,
          kept: sql`1 = 1`,
        },
        ...{ url: urlOf(null), unconfirmed: sql<boolean>`1 = 0`.mapWith(Boolean) },
      };
}

function urlOf(column: typeof mediaReports.url | null): SQL<string | null> {
  return column ? sql<string | null>`${column}` : sql<string | null>`null`;
}
