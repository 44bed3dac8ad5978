import { getLocale } from "next-intl/server";
import { localePath } from "./path";

/** The address of `path` in the language of this request. */
export async function pathHere(path: string): Promise<string> {
  return localePath(await getLocale(), path);
}
