import { audienceGroups, campaigns, eventKinds, people, streets, units, venues } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { type Access, type Actor, grantAccess, type Role } from "@/lib/access/access";
import type { Permission } from "@/lib/access/policy";
import type { CreateEventInput } from "@/lib/events/input";
import type { NewVenue } from "@/lib/venues/input";

const at = new Date("2026-01-01T00:00:00Z");

/** A small programme for tests: an association, two subdistricts, and a school below the first. */
export const unitIds = { association: "u-root", canal: "u-canal", school: "u-school", hill: "u-hill" } as const;
export const unitPaths = {
  association: "/u-root/",
  canal: "/u-root/u-canal/",
  school: "/u-root/u-canal/u-school/",
  hill: "/u-root/u-hill/",
} as const;
export const groupIds = ["g-youth", "g-seniors", "g-public"] as const;
export const campaignIds = { counting: "c-counting", apart: "c-apart" } as const;
export const kindIds = ["k-lecture", "k-exhibition"] as const;

const actorOf = (personId: string, role: Role, unit: keyof typeof unitIds): Actor => ({
  personId,
  name: `Test ${personId}`,
  role,
  unitId: unitIds[unit],
  unitName: `Unit ${unit}`,
  unitPath: unitPaths[unit],
});

export const actors = {
  coordinator: actorOf("p-coordinator", "coordinator", "association"),
  secondCoordinator: actorOf("p-second", "coordinator", "association"),
  canalCoordinator: actorOf("p-canal-coordinator", "coordinator", "canal"),
  canalOrganiser: actorOf("p-canal", "organiser", "canal"),
  schoolOrganiser: actorOf("p-school", "organiser", "school"),
  hillOrganiser: actorOf("p-hill", "organiser", "hill"),
  administrator: actorOf("p-administrator", "administrator", "association"),
} as const;
export type ActorName = keyof typeof actors;

/** The access of one of the people; throws when the policy refuses it. */
export function accessOf<Wanted extends Permission>(name: ActorName, permission: Wanted): Access<Wanted> {
  const access = grantAccess(actors[name], permission);
  if (!access) throw new Error(`${name} may not ${permission}`);
  return access;
}

/** Puts the programme into the test's database. */
export function makeProgramme(): Promise<void> {
  return transaction(async (tx) => {
    await tx.insert(streets).values([
      { id: "s-canal", name: "运河街道", nameEn: "Canal", position: 1 },
      { id: "s-hill", name: "山前街道", nameEn: "Hill", position: 2 },
    ]);
    await tx.insert(units).values([
      { ...unit("association"), name: "区科协", kind: "association", parentId: null },
      { ...unit("canal"), name: "运河街道", kind: "subdistrict", parentId: unitIds.association, peerGroup: "街道" },
      { ...unit("school"), name: "运河小学", kind: "school", parentId: unitIds.canal },
      { ...unit("hill"), name: "山前街道", kind: "subdistrict", parentId: unitIds.association, peerGroup: "街道" },
    ]);
    await tx.insert(people).values(
      Object.values(actors).map((actor) => ({
        id: actor.personId,
        name: actor.name,
        account: `${actor.personId}@demo.invalid`,
        role: actor.role,
        unitId: actor.unitId,
        createdAt: at,
      })),
    );
    await tx.insert(audienceGroups).values([
      { id: "g-youth", name: "青少年", nameEn: "Youth", position: 1 },
      { id: "g-seniors", name: "老年人", nameEn: "Seniors", position: 2 },
      { id: "g-public", name: "公众", nameEn: "General public", position: 3 },
    ]);
    await tx.insert(eventKinds).values([
      { id: "k-lecture", name: "讲座", nameEn: "Lecture", position: 1 },
      { id: "k-exhibition", name: "展览", nameEn: "Exhibition", position: 2 },
    ]);
    await tx.insert(campaigns).values([
      { id: campaignIds.counting, name: "全国科普日", counts: true, position: 1 },
      { id: campaignIds.apart, name: "手机课堂", counts: false, notCountingReason: "单列统计", position: 2 },
    ]);
    await tx.insert(venues).values({ id: "v-hall", name: "运河科普馆", streetId: "s-canal", address: "桥西路1号" });
  });
}

/** A complete event, ready to be published; `startDate` and the rest can be given. */
export function eventInput(given: Partial<CreateEventInput> = {}): CreateEventInput {
  return {
    unitId: unitIds.canal,
    title: "身边的科学",
    kindId: "k-lecture",
    campaignId: campaignIds.counting,
    groupIds: ["g-youth"],
    format: "onsite",
    venueId: "v-hall",
    startDate: "2026-03-05",
    startTime: "14:00",
    endTime: "15:30",
    contactPhone: "0571-0000-0001",
    ...given,
  };
}

/** A venue of the whole programme; what is not given is empty. */
export function venueInput(given: Partial<NewVenue> & Pick<NewVenue, "name" | "address">): NewVenue {
  return {
    ...{ nameEn: null, kindId: null, level: null, streetId: "s-canal", latitude: null, longitude: null },
    ...{ opening: null, phone: null, capacity: null, accessNotes: null, description: "", unitId: null },
    ...given,
  };
}

function unit(name: keyof typeof unitIds) {
  return { id: unitIds[name], path: unitPaths[name], createdAt: at };
}
