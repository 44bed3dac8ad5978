/** What a page gets of its address after the question mark. */
export type Query = Record<string, string | string[] | undefined>;

/** A word from the address, without spaces around it; undefined when there is none. */
export function wordFrom(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 100) : undefined;
}

/** The same address with some parameters changed; undefined takes one out. */
export function addressWith(path: string, query: Query, changes: Record<string, string | undefined>): string {
  const kept = Object.entries({ ...query, ...changes }).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  const search = new URLSearchParams(kept).toString();
  return search ? `${path}?${search}` : path;
}
