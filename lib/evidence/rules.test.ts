import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceAsked } from "@/db/schema";
import { cleanName, countKinds, type EvidenceKind, lackOf, stateOf } from "./rules";

const files = (photos: number, sheets: number, others = 0) =>
  countKinds([
    ...Array<{ kind: EvidenceKind }>(photos).fill({ kind: "photo" }),
    ...Array<{ kind: EvidenceKind }>(sheets).fill({ kind: "sign_in_sheet" }),
    ...Array<{ kind: EvidenceKind }>(others).fill({ kind: "document" }),
  ]);

describe("what a kind of event asks for", () => {
  test.each([
    ["none", 0, 0, null],
    ["photos", 1, 1, { photos: 1, sheet: false, either: false }],
    ["photos", 2, 0, null],
    ["sheet", 9, 0, { photos: 0, sheet: true, either: false }],
    ["sheet", 0, 1, null],
    ["both", 2, 0, { photos: 0, sheet: true, either: false }],
    ["both", 0, 1, { photos: 2, sheet: false, either: false }],
    ["both", 2, 1, null],
    ["either", 1, 0, { photos: 1, sheet: true, either: true }],
    ["either", 0, 1, null],
    ["either", 2, 0, null],
  ] as const)("%s: %d photos and %d sheets lack %j", (asked, photos, sheets, lack) => {
    expect(lackOf({ asked, photos: 2 }, files(photos, sheets, 3))).toEqual(lack);
  });

  test("one more file never makes complete evidence incomplete", () => {
    const anyCount = fc.nat({ max: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...evidenceAsked), anyCount, anyCount, anyCount, (asked, needed, photos, sheets) => {
        const rule = { asked, photos: needed };
        if (stateOf(rule, files(photos, sheets)) === "missing") return;
        expect(stateOf(rule, files(photos + 1, sheets))).toBe("complete");
        expect(stateOf(rule, files(photos, sheets + 1))).toBe("complete");
      }),
    );
  });
});

test.each([
  ["IMG_0001.HEIC", "IMG_0001.jpg"],
  ["C:\\fakepath\\签到表.png", "签到表.jpg"],
  ["../../etc/passwd", "passwd.jpg"],
  ['a"b<c>\u202egpj.exe', "abcgpj.jpg"],
  ["", "file.jpg"],
  [".htaccess", "file.jpg"],
  ["长".repeat(200), `${"长".repeat(80)}.jpg`],
])("%j is kept as %j", (name, kept) => {
  expect(cleanName(name, "jpg")).toBe(kept);
});
