import { namedIn } from "@/i18n/named";
import type { Part } from "@/lib/events/status";
import type { EventBehind } from "@/lib/figures/queries";

/** The names of an event's unit, campaign and kind in a language; empty where it has none. */
export function wordsOf(event: EventBehind, locale: string) {
  const named = (name: string | null, nameEn: string | null) =>
    name === null ? "" : namedIn(locale, { name, nameEn });
  return {
    unit: named(event.unitName, event.unitNameEn),
    campaign: named(event.campaignName, event.campaignNameEn),
    kind: named(event.kindName, event.kindNameEn),
  };
}

/** How strongly a part speaks where it stands as a word. */
export const partTones = {
  approved: "success",
  waiting: "teal",
  unreported: "accent",
  planned: "neutral",
} as const satisfies Record<Part, string>;
