/** What a parameter may say: one of a few words, or anything. */
type Values = ReadonlySet<string> | "anything";

export type KeptRoute = {
  /** As the build names it, without the language: "/events/[id]". */
  route: string;
  /** `page`: plain HTML in both languages; `data`: for other programs; `file`: part of the build, the same whatever the data says. */
  kind: "page" | "data" | "file";
  parameters: Record<string, Values>;
};

const oneOf = (...words: string[]): Values => new Set(["", ...words]);
const any = "anything";

/** What messengers hang on a link that is passed on; it changes nothing. */
const passedOn = { from: oneOf("singlemessage", "groupmessage", "timeline"), isappinstalled: oneOf("0", "1") };
const schedule = {
  when: oneOf("today", "weekend", "month"),
  format: oneOf("onsite", "online"),
  past: oneOf("1"),
  ...{ from: any, to: any, group: any, street: any, campaign: any, kind: any, q: any },
} satisfies Record<string, Values>;

const page = (route: string, parameters: Record<string, Values> = {}): KeptRoute => ({
  route,
  kind: "page",
  parameters: { ...passedOn, ...parameters },
});
const data = (route: string, parameters: Record<string, Values> = {}): KeptRoute => ({
  route,
  kind: "data",
  parameters,
});
const file = (route: string): KeptRoute => ({ route, kind: "file", parameters: {} });

/**
 * Everything whose answer to the public is kept, and the one place that says so. An address with a parameter that is not named here
 * passes by. Pages listed here are sent without Next's scripts (bin/steps/plain-pages.mjs).
 */
export const keptRoutes: readonly KeptRoute[] = [
  page("/", { ...schedule, after: any, before: any, isappinstalled: passedOn.isappinstalled }),
  page("/events/[id]"),
  page("/series/[id]"),
  page("/venues", { kind: any, street: any, level: any, page: any }),
  page("/venues/[id]"),
  page("/campaigns"),
  page("/campaigns/[id]"),
  page("/progress", { year: any }),
  page("/rankings", { id: any }),
  page("/results/[year]"),
  data("/results/[year]/csv"),
  data("/results/[year]/json"),
  data("/api/v1/events", { ...schedule, cursor: any, limit: any }),
  data("/api/v1/events/[id]"),
  data("/api/v1/openapi.json"),
  data("/api/v1/progress", { year: any }),
  file("/_next/static/[file]"),
  ...["/favicon.ico", "/icon.svg", "/icon-192.png", "/icon-512.png", "/apple-touch-icon.png"].map(file),
  ...["/site.webmanifest", "/read-aloud.js", "/robots.txt"].map(file),
];
