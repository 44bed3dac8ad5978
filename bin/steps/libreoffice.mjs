import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebian } from "./debian.mjs";

const places = [
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];
/** What opens texts and tables without a screen; the rest of the suite is not needed. */
const packages = ["libreoffice-writer-nogui", "libreoffice-calc-nogui"];

/** The LibreOffice of this machine, else Debian's packages of it; SOFFICE_PATH names another. */
export async function ensureLibreOffice() {
  const found = soffice() ?? ((await installDebian("Debian's LibreOffice", packages)) ? soffice() : undefined);
  if (found) return found;
  throw new Error(
    "No LibreOffice found. Install it (Debian: libreoffice-writer-nogui libreoffice-calc-nogui), or name one with SOFFICE_PATH.",
  );
}

function soffice() {
  if (process.env.SOFFICE_PATH) return process.env.SOFFICE_PATH;
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  return [...onPath, ...places].find((path) => existsSync(path));
}
