import { measureGrowingPages } from "./growing-pages";
import { measureLists } from "./lists";
import { measureOthersWait } from "./others-wait";
import type { Running } from "./places";
import { measurePublicPages } from "./public-pages";
import type { Row } from "./row";
import { measureTwoServers } from "./two-servers";
import { measureWrites } from "./writes";

/** How a part is measured: in the short or the long form, with a folder for what it needs on the way. */
export type How = { form: "short" | "long"; folder: string };
type Measuring = { servers: number | "all"; run: (running: Running[], how: How) => Promise<Row[]> };

export const partNames = ["public", "growth", "lists", "writes", "others", "servers"] as const;
export type Part = (typeof partNames)[number];

/** What is measured, and on how many of the databases, the smallest first. */
export const parts: Record<Part, Measuring> = {
  public: { servers: 1, run: measurePublicPages },
  growth: { servers: "all", run: measureGrowingPages },
  lists: { servers: "all", run: measureLists },
  writes: { servers: 1, run: measureWrites },
  others: { servers: "all", run: measureOthersWait },
  servers: { servers: 1, run: measureTwoServers },
};
