import type { CampaignKey, KindKey } from "./content/catalogue";
import { freePlaces, openPlaces, ownPlaces, schoolPlaces } from "./content/phrases";
import { demoStreets, type StreetKey } from "./content/streets";
import { closedToOthers, openAir } from "./content/venues";
import type { EventPlan } from "./plan";
import type { Random } from "./random";
import { filled, type Subject } from "./subject";
import type { World, WorldVenue } from "./world";

/** Where an event is. */
export type Site = {
  format: "onsite" | "online" | "hybrid";
  street: StreetKey | null;
  venueId: string | null;
  place: string | null;
  /** What the place is called. */
  name: string;
  holds: number;
};

const mayBeOnline: readonly KindKey[] = ["lecture", "contest", "training"];
const mayBeStreamed: readonly KindKey[] = [...mayBeOnline, "show", "scientist"];
const mayBeOutside: readonly KindKey[] = ["exhibition", "advice", "publicity", "openday", "show", "other"];
const alwaysOnSite: readonly CampaignKey[] = ["phones", "study", "civil", "turbine"];
const streetNames = Object.fromEntries(demoStreets.map((street) => [street.key, street.name])) as Record<
  StreetKey,
  string
>;

/** Chooses the place: the venue it needs, the unit's own, another of its street, or a room. */
export function siteOf(plan: EventPlan, subject: Subject, world: World, random: Random): Site {
  const { kind } = subject;
  const format = plan.format ?? formatFor(plan, kind, random);
  if (format === "online") return { format, street: null, venueId: null, name: "云端", place: null, holds: 500 };
  const street = plan.unit.street ?? random.pick(demoStreets).key;
  const venue = venueFor(plan, subject, { world, street, random });
  if (venue)
    return { format, street: venue.street, venueId: venue.id, name: venue.name, place: null, holds: venue.holds };
  const place = roomOf(plan, kind, street, random);
  return { format, street, venueId: null, name: place, place, holds: 150 };
}

type Around = { world: World; street: StreetKey; random: Random };

function venueFor(
  plan: EventPlan,
  { kind, venue }: Subject,
  { world, street, random }: Around,
): WorldVenue | undefined {
  if (venue) return [...world.venuesByStreet.values()].flat().find((one) => one.key === venue);
  if (plan.unit.kind === "school") return undefined;
  const near = world.venuesByStreet.get(street) ?? [];
  const own = near.find((one) => one.unit === plan.unit.key);
  if (own && plan.unit.kind === "base") return own;
  const roomy = near.filter(
    (one) =>
      one.holds >= leastRoom(plan, kind) &&
      !closedToOthers.includes(one.key) &&
      (mayBeOutside.includes(kind) || !openAir.includes(one.key)),
  );
  return roomy.length > 0 && random.chance(0.6) ? random.pick(roomy) : undefined;
}

function formatFor(plan: EventPlan, kind: KindKey, random: Random): Site["format"] {
  if (plan.year === 2022 || alwaysOnSite.includes(plan.campaign)) return "onsite";
  if (mayBeOnline.includes(kind) && random.chance(0.08)) return "online";
  return mayBeStreamed.includes(kind) && random.chance(0.16) ? "hybrid" : "onsite";
}

function leastRoom(plan: EventPlan, kind: KindKey): number {
  if (plan.campaign === "phones") return 0;
  return kind === "show" || kind === "exhibition" || kind === "publicity" ? 150 : 40;
}

function roomOf({ unit }: EventPlan, kind: KindKey, street: StreetKey, random: Random): string {
  const named = { street: streetNames[street], unit: unit.name.replace(/科普协会$/, "") };
  if (unit.kind === "school") return filled(random.pick(schoolPlaces), named);
  const own = unit.kind !== "subdistrict" && unit.kind !== "association";
  return filled(
    random.pick(own ? ownPlaces : mayBeOutside.includes(kind) ? [...freePlaces, ...openPlaces] : freePlaces),
    named,
  );
}
