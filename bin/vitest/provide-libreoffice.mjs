import { ensureLibreOffice } from "../steps/libreoffice.mjs";

/** Gives the project `office` the program that opens the files it makes. */
export async function setup() {
  process.env.SOFFICE_PATH = await ensureLibreOffice();
}
