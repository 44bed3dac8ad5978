import { expect, test } from "vitest";
import { textOf } from "./tree";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };
const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, Entry> };

test("the lock file serves every platform, not only the one it was written on", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(name, path).some((place) => packages[place]?.version))
      .map(([name, version]) => `${name} ${version}`),
  );
  const mend = "npm ci refuses such a file; restore the entry (npm leaves out what its registry does not offer).";
  expect(missing.map((entry) => `package-lock.json lacks ${entry}: ${mend}`)).toEqual([]);
});

/** Where Node looks for a package that one at `path` depends on. */
function placesFor(name: string, path: string): string[] {
  const parts = path.split("/node_modules/");
  const above = parts.map((_, at) => `${parts.slice(0, at + 1).join("/node_modules/")}/node_modules/${name}`);
  return [...above.reverse(), `node_modules/${name}`].map((place) => place.replace(/^\//, ""));
}
