/** A path to go back to: only paths of our own; anything else, however written, becomes `otherwise`. */
export function safeReturnPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== "string" || asked.length > 2000 || !/^\/(?![/\\])[^\\\s]*$/.test(asked)) return otherwise;
  const base = "http://kepu.invalid";
  if (!URL.canParse(asked, base)) return otherwise;
  const url = new URL(asked, base);
  // Resolving dots can leave "//host", which a browser takes for another origin.
  return url.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : otherwise;
}
