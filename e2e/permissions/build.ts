import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/steps/root.mjs";

export type FoundAction = { id: string; name: string; page: string };

/** Every address the build answers, as patterns without the language: "/desk/events/[id]". */
export function routesOfBuild(): string[] {
  const manifest = readManifest<Record<string, string>>("app-path-routes-manifest.json");
  const routes = Object.values(manifest).map((route) => route.replace(/^\/\[locale\](?=\/|$)/, "") || "/");
  return [...new Set(routes)].filter((route) => !route.startsWith("/_")).sort();
}

/** Every server action of the build: its name ("desk/events/new#saveEventAction") and a page it can be sent to. */
export function actionsOfBuild(): FoundAction[] {
  type Described = { filename: string; exportedName: string; workers: Record<string, unknown> };
  const manifest = readManifest<{ node: Record<string, Described> }>("server/server-reference-manifest.json");
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${addressOf(filename.replace(/\/[^/]+$/, ""))}#${exportedName}`,
    page: addressOf((Object.keys(workers)[0] ?? "").replace(/\/page$/, "")),
  }));
}

function addressOf(folder: string): string {
  return folder.replace(/^app\/\[locale\]\/?/, "").replace(/\([^)]*\)\/?/g, "");
}

function readManifest<Manifest>(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, ".next", file), "utf8")) as Manifest;
}
