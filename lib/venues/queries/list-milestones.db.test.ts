import fc from "fast-check";
import { expect, test } from "vitest";
import { venueKinds, venueMilestones, venues } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { countMilestones } from "@/lib/reports/queries/count-ledgers";
import { makeProgramme, unitIds } from "@/lib/testing/programme";
import { asksMilestones, daysAsked, readVenueFilter } from "../filter";
import { countedVenues } from "../rules";
import { levels, venueSteps } from "../words";
import { listMilestones } from "./list-milestones";

eachTestHasItsOwnDatabase();

const kinds = ["vk-base", "vk-hall"];
const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, "0"));
const milestones = fc.array(
  fc.record({
    venueId: fc.constantFrom("v-0", "v-1", "v-2", "v-3", "v-4", "v-5"),
    step: fc.constantFrom(...venueSteps),
    level: fc.option(fc.constantFrom(...levels)),
    happenedOn: fc.tuple(fc.constantFrom("2022-06", "2022-12", "2023-01"), day).map((parts) => parts.join("-")),
  }),
  { minLength: 60, maxLength: 60 },
);

// The addresses a report's figures lead to, and narrower ones.
const addresses = fc.record({
  year: fc.constantFrom("2022", "2023", undefined),
  kind: fc.constantFrom(...kinds, undefined),
  step: fc.constantFrom(...venueSteps, undefined),
  level: fc.constantFrom(...levels, undefined),
  from: fc.constantFrom("2022-07-01", undefined),
  until: fc.constantFrom("2022-12-15", undefined),
});

test("the register lists exactly the milestones behind a report's figure, for every unit and any address", async () => {
  await makeProgramme();
  const owners = [unitIds.canal, unitIds.canal, unitIds.school, unitIds.hill, null, null];
  const rows = fc.sample(milestones, { numRuns: 1, seed: 34 })[0] ?? [];
  await transaction(async (tx) => {
    await tx.insert(venueKinds).values(kinds.map((id) => ({ id, name: id, measureWord: "家" })));
    for (const [number, unitId] of owners.entries()) {
      const kindId = kinds[number % 2] ?? null;
      const words = { name: `馆${number}`, streetId: "s-canal", address: "路1号" };
      await tx.insert(venues).values({ id: `v-${number}`, ...words, kindId, unitId });
    }
    const createdAt = new Date("2026-01-01T00:00:00Z");
    await tx.insert(venueMilestones).values(rows.map((row, number) => ({ ...row, id: `m-${number}`, createdAt })));
  });
  let found = 0;
  for (const address of fc.sample(addresses, { numRuns: 120, seed: 22 })) {
    const filter = readVenueFilter(address);
    if (!asksMilestones(filter)) continue;
    for (const scopeId of [unitIds.association, unitIds.canal, unitIds.hill]) {
      const place = { scopeId, whole: scopeId === unitIds.association, now: new Date() };
      const { kind: kindId, step, level } = filter;
      const counted = await countMilestones({ place, span: daysAsked(filter), kindId, step, level });
      expect(countedVenues(await listMilestones(place, filter)), `${JSON.stringify(address)} ${scopeId}`).toBe(counted);
      found += counted;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("an address that cannot be read narrows nothing", () => {
  const filter = readVenueFilter({ year: "zwei", step: "closed", level: "x", page: "-3", from: "2022-13-01", q: " " });
  expect(filter).toEqual({});
  expect(asksMilestones(filter)).toBe(false);
});
