import { inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { insertMany } from "@/db/insert-many";
import { events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventRows } from "@/lib/testing/event-rows";
import { makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { daysAfter, instantOf } from "@/lib/time/zone";
import { isLikelySame } from "../likely-same";
import { findLikelySame } from "./find-likely-same";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const titles = ["垃圾分类进社区", "垃圾分类 进社区活动", "航天讲座", "防震演练"];
const places = ["和睦公园", "大浒广场", null];

const units = [
  { unitId: unitIds.hill, unitPath: unitPaths.hill },
  { unitId: unitIds.canal, unitPath: unitPaths.canal },
];
const where = [{}, { venueId: "v-hall", streetId: "s-canal" }, { streetId: "s-hill" }, { streetId: "s-canal" }];
const nights = [0, 0, 1, 0, 9];

/** Events over twenty days: of two units, in streets, in a venue, or without either; some last until after midnight or for days. */
function rows(count: number) {
  const one = <Choice>(choices: Choice[], place: number) => choices[place % choices.length] as Choice;
  return Array.from({ length: count }, (_, place) => {
    const startsOn = daysAfter("2026-05-01", (place * 7) % 20);
    const { groups, ...row } = eventRows({
      ...{ id: `e${place}`, title: one(titles, place * 3), status: place % 9 === 0 ? "draft" : "submitted" },
      ...{ startsAt: instantOf(startsOn, "20:00"), place: one(places, place * 5) },
      endsAt: instantOf(daysAfter(startsOn, one(nights, place)), "23:00"),
      ...{ ...one(units, place), ...one(where, place) },
    });
    return row;
  });
}

test("of many events at once it finds exactly what the rule says of all of them", async () => {
  await transaction((tx) => insertMany(tx, events, rows(400)));
  const all = await database()
    .select()
    .from(events)
    .where(inArray(events.status, ["submitted"]));
  const given = all.filter((_, place) => place % 6 === 0);
  const found = await findLikelySame(database(), given, ["submitted"]);
  const ids = (list: { id: string }[] | undefined) => (list ?? []).map(({ id }) => id).toSorted();
  const expected = given.map((one) => ids(all.filter((other) => isLikelySame(other, one))));
  expect(given.map(({ id }) => ids(found.get(id)))).toEqual(expected);
  expect(expected.flat().length).toBeGreaterThan(100);
  expect(await findLikelySame(database(), [], ["submitted"])).toEqual(new Map());
});
