import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** The folders that hold the product's own code. */
export const codeFolders = ["app", "components", "db", "i18n", "lib"] as const;

const files = new Map<string, string[]>();

/** Every file below a folder of the repository, as paths from its root; generated migrations are left out. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const known = files.get(folder) ?? walk(join(root, folder));
    files.set(folder, known);
    return known;
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [relative(root, path)];
    return entry.name === "migrations" ? [] : walk(path);
  });
}

/** Code only: TypeScript files, those that test it too. */
export function codeIn(...folders: string[]): string[] {
  return filesIn(...folders).filter((file) => /\.tsx?$/.test(file));
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.startsWith("db/testing/");
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
