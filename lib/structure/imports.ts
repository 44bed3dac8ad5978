import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { root, textOf } from "./tree";

export type Import = {
  /** A path from the root without its ending for our own files, else the package's name as written. */
  to: string;
  own: boolean;
  /** Only types: gone when the program runs. */
  types: boolean;
};

const statement = /^(?:import|export)\s(type\s)?(?:([^"';]*?)\sfrom\s)?"([^"]+)"/gm;
const dynamic = /\bimport\("([^"]+)"\)/g;

const known = new Map<string, Import[]>();

/** What a file imports, in the form Biome writes it. */
export function importsOf(file: string): Import[] {
  const found = known.get(file) ?? readImports(file);
  known.set(file, found);
  return found;
}

function readImports(file: string): Import[] {
  const text = textOf(file);
  const fixed = [...text.matchAll(statement)].map(([, type, names = "", to = ""]) =>
    resolved(file, to, Boolean(type) || onlyTypes(names)),
  );
  return [...fixed, ...[...text.matchAll(dynamic)].map(([, to = ""]) => resolved(file, to, false))];
}

function onlyTypes(names: string): boolean {
  const inBraces = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const each = inBraces
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return each.length > 0 && each.every((name) => name.startsWith("type "));
}

function resolved(file: string, to: string, types: boolean): Import {
  if (to.startsWith("@/")) return { to: to.slice(2), own: true, types };
  if (to.startsWith(".")) return { to: normalize(join(dirname(file), to)), own: true, types };
  return { to, own: false, types };
}

/** The file of one of our own imports, or undefined for styles, messages and the like. */
export function fileOf({ to, own }: Import): string | undefined {
  if (!own) return undefined;
  return [".ts", ".tsx", "/index.ts"].map((ending) => to + ending).find((path) => existsSync(join(root, path)));
}
