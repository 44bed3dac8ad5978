import { asc, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { bulkInsert } from "./bulk-insert";
import { database } from "./connection";
import { insertMany } from "./insert-many";
import { settings, streets, units } from "./schema";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { transaction } from "./transaction";

eachTestHasItsOwnDatabase();

const at = new Date("2026-11-23T01:02:03.456Z");

test.each([
  ["by the thousand", insertMany],
  ["in bulk", bulkInsert],
])("what is inserted %s reads as what is inserted one by one", async (_, insert) => {
  const street = (place: number) => ({
    id: `s${place}`,
    name: `街道"${place}"'\\\t\n\\N`,
    position: place,
    retiredAt: at,
  });
  const unit = (place: number) => ({
    id: `u${place}`,
    name: "123",
    kind: "school" as const,
    path: `/u${place}/`,
    streetId: `s${place}`,
    population: place === 0 ? 0 : 2 ** 40 + place,
    reviewsBeforePublishing: place % 2 === 1,
    createdAt: at,
  });
  const places = Array.from({ length: 1_003 }, (_, place) => place);
  await transaction(async (tx) => {
    await insert(tx, streets, places.map(street));
    await insert(tx, units, places.map(unit));
  });
  const read = await database().select().from(units).orderBy(asc(units.population));
  await transaction(async (tx) => {
    await tx.delete(units);
    for (const place of places) await tx.insert(units).values(unit(place));
  });
  expect(read).toEqual(await database().select().from(units).orderBy(asc(units.population)));
  expect((await database().select().from(streets).orderBy(asc(streets.position)))[7]).toMatchObject(street(7));
});

test.each([
  ["by the thousand", insertMany],
  ["in bulk", bulkInsert],
])("structured values inserted %s stay what they are, and null is null", async (_, insert) => {
  const value = { list: [1, "二", null], deep: { yes: true } };
  await transaction((tx) => insert(tx, settings, [{ name: "one", value }]));
  expect(await database().select().from(settings)).toEqual([{ name: "one", value }]);
  await transaction((tx) => insert(tx, streets, [{ id: "s", name: "街" }]));
  expect(await database().select({ id: streets.id }).from(streets).where(isNull(streets.retiredAt))).toHaveLength(1);
  await transaction((tx) => insert(tx, streets, []));
  const twice = transaction((tx) =>
    insert(tx, streets, [
      { id: "t", name: "路" },
      { id: "s", name: "街" },
    ]),
  );
  await expect(twice).rejects.toThrow();
  expect(await database().select().from(streets)).toHaveLength(1);
});
