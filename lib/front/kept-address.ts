import { type KeptRoute, keptRoutes } from "./kept-routes";

const longest = 1_000;

/** An address whose answer may be kept. `open`: somebody could think up any number of such addresses. */
export type KeptAddress = { kind: KeptRoute["kind"]; open: boolean };

const compiled = keptRoutes.map((each) => ({ ...each, pattern: patternOf(each) }));

/**
 * Whether an address, as it stands in a request's first line, is on the list; null when it must pass by. It is taken as it stands and
 * never tidied: the page repeats it in its own links, so that two spellings are two pages.
 */
export function keptAddress(url: string): KeptAddress | null {
  if (url.length > longest) return null;
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const found = compiled.find(({ pattern }) => pattern.test(path));
  if (!found) return null;
  const asked = mark < 0 ? "closed" : read(url.slice(mark + 1), found.parameters);
  return asked && { kind: found.kind, open: asked === "open" };
}

/** Pages that do all they do in plain HTML, in either language. */
export function isPlainPage(path: string): boolean {
  return isOfKind("page", path);
}

/** Tables and JSON for other programs. */
export function isPublicData(path: string): boolean {
  return isOfKind("data", path);
}

function isOfKind(wanted: KeptRoute["kind"], path: string): boolean {
  return compiled.some(({ kind, pattern }) => kind === wanted && pattern.test(path));
}

function read(query: string, parameters: KeptRoute["parameters"]): "open" | "closed" | null {
  const seen = new Set<string>();
  let asked: "open" | "closed" = "closed";
  for (const pair of query.split("&")) {
    const [name = "", value, ...rest] = pair.split("=");
    const values = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!values || value === undefined || rest.length > 0 || seen.has(name)) return null;
    seen.add(name);
    if (values === "anything") asked = value === "" ? asked : "open";
    else if (!values.has(value)) return null;
  }
  return asked;
}

function patternOf({ route, kind }: KeptRoute): RegExp {
  const [start = "", end] = route.split(/\[[^\]]+\]/);
  const literal = (text: string) => text.replace(/[.]/g, "\\$&");
  // The files of a build lie in folders of folders, under names that hold a hash.
  const part = kind === "file" ? "[\\w~-][\\w.~-]*(?:/[\\w~-][\\w.~-]*)*" : "[\\w-]{1,64}";
  const path = literal(start) + (end === undefined ? "" : part + literal(end));
  if (kind === "file" || route.startsWith("/api/")) return new RegExp(`^${path}$`);
  return route === "/" ? /^\/(?:en)?$/ : new RegExp(`^(?:/en)?${path}$`);
}
