import { beforeEach, expect, test } from "vitest";
import { insertMany } from "@/db/insert-many";
import { awards, grantProgrammes, grants, targets, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { listConcerns } from "@/lib/gaps/queries/list-concerns";
import { listAllGrants, sumGrants } from "@/lib/grants/queries/list-grants";
import { countRecognition, listAllRecognition } from "@/lib/recognition/queries/list-recognition";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { getSplit } from "./queries/get-split";
import { listTargetLines } from "./queries/list-target-lines";
import { sumOfParts } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const year = Number(localDate(now).slice(0, 4));

test("a programme of 1,100 schools is added up, split and asked whole", async () => {
  const ids = Array.from({ length: 1_100 }, (_, place) => `u-many-${place}`);
  await transaction(async (tx) => {
    const unit = { parentId: unitIds.association, kind: "school", name: "学校", createdAt: now } as const;
    const path = (id: string) => `/${unitIds.association}/${id}/`;
    await insertMany(
      tx,
      units,
      ids.map((id) => ({ ...unit, id, path: path(id) })),
    );
    const target = { year, scope: "unit", measure: "events", figure: 3, version: 1, updatedAt: now } as const;
    await insertMany(
      tx,
      targets,
      ids.map((id) => ({ ...target, id: `t-${id}`, scopeId: id })),
    );
    const whole = { year, scope: "programme", measure: "events", figure: 4_000, version: 1, updatedAt: now } as const;
    await tx.insert(targets).values({ ...whole, id: "t-whole", scopeId: "" });
  });
  const planner = accessOf("coordinator", "targets.manage");
  expect(sumOfParts((await listTargetLines(planner, year, now)).lines)).toBe(3_300);
  const asked = { year, whole: "programme:", measure: "events", over: "unit", rule: "equal" } as const;
  const parts = (await getSplit(planner, asked, now))?.parts ?? [];
  expect(parts.reduce((sum, part) => sum + (part.proposed ?? 0), 0)).toBe(4_000);
  expect(parts).toHaveLength(1_102);
  expect(await listConcerns({ scopeId: unitIds.association, now })).toHaveLength(1_102);
});

test("the files of grants and awards have every line that the register counts", async () => {
  const of = { unitId: unitIds.canal, unitPath: `/${unitIds.association}/${unitIds.canal}/`, createdAt: now };
  const places = Array.from({ length: 20_001 }, (_, place) => String(place));
  await transaction(async (tx) => {
    await tx.insert(grantProgrammes).values({ id: "p-many", name: "重点项目" });
    const grant = { ...of, programmeId: "p-many", year: 2025, title: "项目", grantedOn: "2025-03-05", amount: 1 };
    await insertMany(
      tx,
      grants,
      places.map((id) => ({ ...grant, id })),
    );
    const award = { ...of, title: "奖", giver: "科协", level: "city", givenOn: "2025-03-05" } as const;
    await insertMany(
      tx,
      awards,
      places.map((id) => ({ ...award, id })),
    );
  });
  const keeper = accessOf("coordinator", "ledgers.manage");
  const query = { year: 2025 };
  expect(await sumGrants(keeper, query)).toMatchObject({ found: 20_001, yuan: 20_001 });
  expect(await listAllGrants(keeper, query)).toHaveLength(20_001);
  expect(await countRecognition(keeper, "awards", query)).toBe(20_001);
  expect(await listAllRecognition(keeper, "awards", query)).toHaveLength(20_001);
});
