import { dayAt, partsOf } from "./calendar";
import { type CampaignKey, demoCampaigns } from "./content/catalogue";
import { demoStreets, type StreetKey } from "./content/streets";
import { type DemoUnit, demoOrganisations, demoRoot } from "./content/units";
import { unbroken } from "./fate";
import { type EventPlan, rosterOf } from "./plan";
import { Random } from "./random";
import { demoParent, type World, type WorldUnit } from "./world";

const years = 5;
const weights: Record<CampaignKey, number> = {
  scienceday: 12,
  techweek: 6,
  phones: 44,
  study: 5,
  scientists: 2,
  civil: 2,
  turbine: 2,
  anticult: 4,
  health: 8,
  safety: 5,
  lowcarbon: 4,
  routine: 6,
};

/** How many of the events of a database for measuring are still to come. */
export function stillToCome(events: number): number {
  return Math.min(events, Math.max(40, Math.ceil(events * 0.04)));
}

/** Plans of any number of events over the last years and the weeks to come, one after another in order of their days. */
export function* bulkPlans(world: World, today: number, events: number): Generator<EventPlan> {
  const rosters = new Map(
    demoCampaigns.map(({ key }) => [key, rosterOf(world, key, new Random(`bulk/${key}`))] as const),
  );
  const planned = stillToCome(events);
  const first = dayAt(partsOf(today).year - years + 1, 1, 1);
  for (let place = 0; place < events; place++) {
    const random = new Random(`bulk/plan/${place}`);
    const past = events - planned;
    const toCome = place >= past;
    const day = toCome
      ? today + 1 + Math.floor(((place - past) * 60) / planned)
      : first + Math.floor((place * (today - first)) / past);
    const campaign = demoCampaigns[random.weighted(campaignWeights)]?.key ?? "routine";
    const unit = random.pick(rosters.get(campaign) ?? world.units) as WorldUnit;
    const fate = { ...unbroken, ...(toCome ? { lead: day - today + random.whole(2, 20) } : {}) };
    yield { seed: `bulk/${place}`, campaign, number: place, year: partsOf(day).year, day, unit, fate };
  }
}

const campaignWeights = demoCampaigns.map(({ key }) => weights[key]);

/**
 * Organisations for a tree of so many units in all, three to four levels deep; never fewer than the demo's own, whose people are to
 * sign in.
 */
export function bulkOrganisations(units: number): { organisations: DemoUnit[]; parentOf: (unit: DemoUnit) => string } {
  const wanted = Math.max(demoOrganisations.length, units - 1 - demoStreets.length);
  const organisations = [...demoOrganisations];
  const parents = new Map<string, string>();
  for (let place = 0; organisations.length < wanted; place++) {
    organisations.push(grown(place, parents));
  }
  return {
    organisations,
    parentOf: (unit) => parents.get(unit.key) ?? (unit.key === demoRoot.key ? "" : demoParent(unit)),
  };
}

const syllables = "云晴青望河桐荫柳岸汀洲星野书香同心锦帆和风兰溪松涛皓月秋水临波春晓知行采薇百花橘园映山听雨" as const;

/** A community below a subdistrict; or, for three of four, a station below one of the first communities. */
function grown(place: number, parents: Map<string, string>): DemoUnit {
  const street = (demoStreets[place % demoStreets.length]?.key ?? "mishixiang") as StreetKey;
  const station = place >= demoStreets.length && place % 4 !== 0;
  const key = `grown-${place}`;
  parents.set(key, station ? `grown-${place % demoStreets.length}` : street);
  const random = new Random(key);
  const name = `${random.pick([...syllables])}${random.pick([...syllables])}${place + 1}`;
  return {
    key,
    name: station ? `${name}科普站` : `${name}社区科普协会`,
    nameEn: station ? `Science Station ${place + 1}` : `Community ${place + 1} Science Society`,
    kind: "society",
    peerGroup: station ? "科普站" : "社区",
    street,
    population: station ? undefined : random.whole(40, 99) * 100,
  };
}
