import type { people, units, venues } from "../schema";
import type { CampaignKey, GroupKey, KindKey } from "./content/catalogue";
import { demoCampaigns, demoGroups, demoKinds } from "./content/catalogue";
import { surnames } from "./content/phrases";
import { demoStreets, type StreetKey } from "./content/streets";
import { type DemoUnit, demoRoot } from "./content/units";
import { demoVenues } from "./content/venues";
import { demoId, Random } from "./random";
import { demoSignIns } from "./sign-ins";

/** A unit as the generator sees it. */
export type WorldUnit = {
  id: string;
  key: string;
  name: string;
  kind: DemoUnit["kind"];
  peerGroup: string | null;
  path: string;
  street: StreetKey | null;
  organiserId: string;
  reviewerId: string;
  contactName: string;
  contactPhone: string;
  reviewsBeforePublishing: boolean;
};
export type WorldVenue = {
  id: string;
  key: string;
  unit: string | null;
  name: string;
  street: StreetKey;
  holds: number;
};

/** The units, people and venues of a demo database, and their rows. */
export type World = {
  units: WorldUnit[];
  venuesByStreet: Map<StreetKey, WorldVenue[]>;
  unitRows: (typeof units.$inferInsert)[];
  peopleRows: (typeof people.$inferInsert)[];
  venueRows: (typeof venues.$inferInsert)[];
};

/** When the demo's units and people were entered: before its first event. */
export const founded = new Date("2021-11-15T01:00:00Z");

const idsOf = <Key extends string>(noun: string, rows: readonly { key: Key }[]) =>
  Object.fromEntries(rows.map(({ key }) => [key, demoId(noun, key)])) as Record<Key, string>;

export const groupIds: Record<GroupKey, string> = idsOf("group", demoGroups);
export const kindIds: Record<KindKey, string> = idsOf("kind", demoKinds);
export const campaignIds: Record<CampaignKey, string> = idsOf("campaign", demoCampaigns);
export const streetIds: Record<StreetKey, string> = idsOf("street", demoStreets);
/** A unit's id. */
export const unitId = (key: string) => demoId("unit", key);

/** Builds the tree: the association, the 18 subdistricts, and the organisations below them. */
export function buildWorld(organisations: readonly DemoUnit[], parentOf: (unit: DemoUnit) => string): World {
  const all: DemoUnit[] = [
    { ...demoRoot, kind: "association", peerGroup: null, street: null },
    ...streetUnits(),
    ...organisations,
  ];
  const paths = new Map<string, string>();
  const worldUnits = all.map((unit, place) => {
    const above = unit.key === demoRoot.key ? "/" : (paths.get(parentOf(unit)) ?? "/");
    const path = `${above}${unitId(unit.key)}/`;
    paths.set(unit.key, path);
    return worldUnit(unit, path, place);
  });
  const byKey = new Map(all.map((unit) => [unit.key, unit]));
  return {
    units: worldUnits,
    venuesByStreet: venuesByStreet(),
    unitRows: worldUnits.map((unit) => unitRow(unit, byKey.get(unit.key))),
    peopleRows: peopleRows(worldUnits),
    venueRows: venueRows(new Set(byKey.keys())),
  };
}

/** The unit directly above, in the demo years: a subdistrict or the association. */
export function demoParent(unit: DemoUnit): string {
  return unit.below ?? demoRoot.key;
}

function streetUnits(): DemoUnit[] {
  return demoStreets.map((street) => ({
    key: street.key,
    name: `${street.name}街道`,
    nameEn: `${street.nameEn} Subdistrict`,
    kind: "subdistrict",
    peerGroup: "街道",
    street: street.key,
    population: street.population,
  }));
}

function worldUnit(unit: DemoUnit, path: string, place: number): WorldUnit {
  const random = new Random(`unit/${unit.key}`);
  const role = unit.kind === "school" ? "老师" : random.pick(["干事", "老师", "专员"]);
  const number = String(place + 1).padStart(4, "0");
  return {
    id: unitId(unit.key),
    key: unit.key,
    name: unit.name,
    kind: unit.kind,
    peerGroup: unit.peerGroup,
    path,
    street: unit.street,
    organiserId: organiserOf(unit.key),
    reviewerId: reviewerOf(path, unit.key),
    contactName: `${random.pick([...surnames])}${role}`,
    // 0571-0000 is no exchange: nobody can be called.
    contactPhone: `0571-0000-${number.slice(-4)}`,
    reviewsBeforePublishing: unit.reviewsBeforePublishing ?? false,
  };
}

const personId = (account: string) => demoId("person", account);

function organiserOf(key: string): string {
  const known = demoSignIns.find((signIn) => signIn.role === "organiser" && signIn.unit === key);
  return personId(known ? known.account : organiserAccount(key));
}

const organiserAccount = (key: string) => `${key.replace(/[^a-z0-9-]/g, "")}.desk@demo.invalid`;

/** Below Xiangfu its own coordinator decides; everything else is the association's. */
function reviewerOf(path: string, key: string): string {
  const below = key !== "xiangfu" && path.includes(`/${unitId("xiangfu")}/`);
  return personId(below ? "xiangfu@demo.invalid" : "coordinator@demo.invalid");
}

function unitRow(unit: WorldUnit, content: DemoUnit | undefined): typeof units.$inferInsert {
  const above = unit.path.split("/").at(-3) || null;
  const total = demoStreets.reduce((sum, street) => sum + street.population, 0);
  return {
    id: unit.id,
    name: unit.name,
    nameEn: content?.nameEn ?? null,
    kind: unit.kind,
    parentId: above,
    path: unit.path,
    peerGroup: unit.peerGroup,
    streetId: unit.street ? streetIds[unit.street] : null,
    population: unit.key === demoRoot.key ? total : (content?.population ?? null),
    reviewsBeforePublishing: unit.reviewsBeforePublishing,
    createdAt: founded,
  };
}

function peopleRows(worldUnits: WorldUnit[]): (typeof people.$inferInsert)[] {
  const signIns = demoSignIns.map(({ account, name, role, unit }) => ({
    id: personId(account),
    name,
    account,
    role,
    unitId: unitId(unit),
    createdAt: founded,
  }));
  const known = new Set(signIns.map((person) => person.id));
  const others = worldUnits
    .filter((unit) => !known.has(unit.organiserId))
    .map((unit) => ({
      id: unit.organiserId,
      name: unit.contactName,
      account: organiserAccount(unit.key),
      role: "organiser" as const,
      unitId: unit.id,
      createdAt: founded,
    }));
  return [...signIns, ...others];
}

function venuesByStreet(): Map<StreetKey, WorldVenue[]> {
  const grouped = new Map<StreetKey, WorldVenue[]>();
  for (const { key, unit = null, name, street, holds } of demoVenues) {
    const venue = { id: demoId("venue", key), key, unit, name, street, holds };
    grouped.set(street, [...(grouped.get(street) ?? []), venue]);
  }
  return grouped;
}

function venueRows(unitKeys: ReadonlySet<string>): (typeof venues.$inferInsert)[] {
  return demoVenues.map((venue) => ({
    id: demoId("venue", venue.key),
    name: venue.name,
    nameEn: venue.nameEn,
    streetId: streetIds[venue.street],
    address: venue.address,
    accessNotes: venue.access,
    unitId: venue.unit && unitKeys.has(venue.unit) ? unitId(venue.unit) : null,
  }));
}
