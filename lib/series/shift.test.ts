import { expect, test } from "vitest";
import { lookAtMoves } from "./look-at-moves";
import { readLook, writeLook } from "./shift";

const moves = (...days: string[]) => days.map((to, place) => ({ id: `e${place}`, from: "2026-09-17", to }));
const today = "2026-09-18";

test("moved dates that fall on a holiday or an adjusted working day say so, by its name", () => {
  const { lines, unknownYears } = lookAtMoves(
    moves("2026-09-24", "2026-09-25", "2026-09-20", "2026-10-10"),
    false,
    today,
  );
  expect(lines.map(({ note, act }) => [note, act])).toEqual([
    [null, "move"],
    [{ kind: "holiday", name: "中秋" }, "move"],
    [{ kind: "adjusted_workday", name: "国庆节" }, "move"],
    [{ kind: "adjusted_workday", name: "国庆节" }, "move"],
  ]);
  expect(unknownYears).toEqual([]);
});

test("a series that leaves out holidays is put on none without being asked; adjusted working days are none", () => {
  const { lines } = lookAtMoves(moves("2026-10-01", "2026-10-10"), true, today);
  expect(lines.map(({ act }) => act)).toEqual(["stay", "move"]);
});

test("years whose arrangement is not published are named, and a look travels as it is", () => {
  const look = { ...lookAtMoves(moves("2026-12-31", "2049-01-02", "2049-05-01"), true, today), kept: ["2026-10-08"] };
  expect(look.unknownYears).toEqual([2049]);
  expect(readLook(writeLook(look))).toEqual(look);
  expect(readLook(undefined)).toBeNull();
  expect(readLook('{"lines":1}')).toBeNull();
});

test("a day already past is said, and nothing goes there without being asked; a day put by hand is looked at too", () => {
  const [gone, elsewhere] = lookAtMoves(
    [
      { id: "a", from: "2026-09-24", to: "2026-09-17" },
      { id: "b", from: "2026-09-25", to: "2026-09-18", put: "2026-10-01" },
    ],
    false,
    today,
  ).lines;
  expect(gone).toMatchObject({ past: true, act: "stay" });
  const put = { day: "2026-10-01", note: { kind: "holiday", name: "国庆节" }, past: false };
  expect(elsewhere).toMatchObject({ past: false, act: "move", put });
});
