import type { Outcome } from "@/lib/actions/form-action";
import { changeAudienceGroup, createAudienceGroup } from "@/lib/audience-groups/mutations";
import { listAllAudienceGroups } from "@/lib/audience-groups/queries";
import { changeEventKind, createEventKind } from "@/lib/event-kinds/mutations";
import { listAllEventKinds } from "@/lib/event-kinds/queries";
import { ruleInput, seenRule } from "@/lib/evidence/input";
import { changeEvidenceRule } from "@/lib/evidence/mutations/change-rule";
import { listEvidenceRules } from "@/lib/evidence/queries/list-rules";
import { changeGrantProgramme, createGrantProgramme } from "@/lib/grant-programmes/mutations";
import { listAllGrantProgrammes } from "@/lib/grant-programmes/queries";
import { type EntryChange, entryChange, type NewEntry, seenEntry } from "@/lib/lists/input";
import { organisationChange } from "@/lib/organisation/input";
import { changeOrganisation } from "@/lib/organisation/mutations";
import { getOrganisation } from "@/lib/organisation/queries";
import { nameChange, personChange } from "@/lib/people/input";
import { changePerson } from "@/lib/people/mutations";
import { changeOwnName } from "@/lib/people/own-account";
import { getOwnAccount, getPerson } from "@/lib/people/queries";
import { retentionChange } from "@/lib/retention/input";
import { changeRetention } from "@/lib/retention/mutations";
import { getRetention } from "@/lib/retention/queries";
import { placeStreetInput, seenPlace } from "@/lib/streets/input";
import { changeStreet, createStreet, placeStreet } from "@/lib/streets/mutations";
import { listAllStreets } from "@/lib/streets/queries";
import { accessOf, unitIds } from "@/lib/testing/programme";
import { unitChange, unitMove } from "@/lib/units/input";
import { changeUnit, createUnit, moveUnit } from "@/lib/units/mutations";
import { getUnit } from "@/lib/units/queries";
import { venueKindChange } from "@/lib/venue-kinds/input";
import { changeVenueKind, createVenueKind } from "@/lib/venue-kinds/mutations";
import { listAllVenueKinds } from "@/lib/venue-kinds/queries";
import { asText, type EditForm, editForm, made } from "./edit-form";

const access = () => accessOf("administrator", "catalogue.manage");
const unitAccess = () => accessOf("administrator", "units.manage");
const settings = () => accessOf("administrator", "settings.manage");
const peopleAccess = () => accessOf("administrator", "people.manage");

type List = {
  of: string;
  create: (to: ReturnType<typeof access>, entry: NewEntry) => Promise<Outcome<{ id: string }>>;
  change: (to: ReturnType<typeof access>, entry: EntryChange) => Promise<Outcome>;
  all: () => PromiseLike<{ id: string; name: string; nameEn: string | null }[]>;
};

function list({ of, create, change, all }: List): EditForm {
  return editForm({
    schema: `entryChange ${of}`,
    input: entryChange,
    make: async () => {
      const { id } = made(await create(access(), { name: "One", nameEn: null }));
      return async () => {
        const entry = (await all()).find((one) => one.id === id);
        if (!entry) throw new Error("no entry");
        return { version: seenEntry(entry), as: "seen", values: asText(entry, ["name", "nameEn"]), hidden: { id } };
      };
    },
    save: (input) => change(access(), input),
    apart: { mine: { name: "Uno" }, theirs: { nameEn: "First" } },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  });
}

async function newUnit(): Promise<string> {
  const words = {
    name: "Museum",
    nameEn: null,
    kind: "base" as const,
    peerGroup: null,
    streetId: "s-canal",
    population: null,
  };
  const input = { ...words, reviewsBeforePublishing: false, parentId: unitIds.canal };
  return made(await createUnit(unitAccess(), input)).id;
}

async function readUnit(id: string) {
  const unit = await getUnit(unitAccess(), id);
  if (!unit) throw new Error("no unit");
  return unit;
}

/** The forms of the administration. */
export const catalogueForms: EditForm[] = [
  list({ of: "groups", create: createAudienceGroup, change: changeAudienceGroup, all: listAllAudienceGroups }),
  list({ of: "kinds", create: createEventKind, change: changeEventKind, all: listAllEventKinds }),
  list({ of: "programmes", create: createGrantProgramme, change: changeGrantProgramme, all: listAllGrantProgrammes }),
  list({ of: "streets", create: createStreet, change: changeStreet, all: listAllStreets }),
  editForm({
    schema: "venueKindChange",
    input: venueKindChange,
    make: async () => {
      const { id } = made(await createVenueKind(access(), { name: "Base", nameEn: null, measureWord: "x" }));
      return async () => {
        const kind = (await listAllVenueKinds()).find((one) => one.id === id);
        if (!kind) throw new Error("no kind");
        const values = asText(kind, ["name", "nameEn", "measureWord"]);
        return { version: seenEntry(kind), as: "seen", values, hidden: { id } };
      };
    },
    save: (input) => changeVenueKind(access(), input),
    apart: { mine: { name: "Site" }, theirs: { nameEn: "Site", measureWord: "y" } },
    both: { field: "measureWord", mine: "m", theirs: "t" },
  }),
  editForm({
    schema: "placeStreetInput",
    input: placeStreetInput,
    make: async () => {
      await placeStreet(access(), { id: "s-canal", seen: "[null,null]", mapColumn: 1, mapRow: 1 });
      return async () => {
        const street = (await listAllStreets()).find(({ id }) => id === "s-canal");
        if (!street) throw new Error("no street");
        const values = asText(street, ["mapColumn", "mapRow"]);
        return { version: seenPlace(street), as: "seen", values, hidden: { id: street.id } };
      };
    },
    save: (input) => placeStreet(access(), input),
    apart: { mine: { mapColumn: "2" }, theirs: { mapRow: "3" } },
    both: { field: "mapRow", mine: "4", theirs: "5" },
  }),
  editForm({
    schema: "ruleInput",
    input: ruleInput,
    make: async () => async () => {
      const rule = (await listEvidenceRules()).get("k-lecture") ?? { asked: "none" as const, photos: 2 };
      const values = asText(rule, ["asked", "photos"]);
      return { version: seenRule(rule), as: "seen", values, hidden: { id: "k-lecture" } };
    },
    save: (input) => changeEvidenceRule(access(), input),
    apart: { mine: { photos: "4" }, theirs: { asked: "photos" } },
    both: { field: "photos", mine: "4", theirs: "5" },
  }),
  editForm({
    schema: "unitChange",
    input: unitChange,
    make: async () => {
      const id = await newUnit();
      const fields = ["name", "nameEn", "kind", "peerGroup", "streetId", "population", "reviewsBeforePublishing"];
      return async () => {
        const unit = await readUnit(id);
        return { version: unit.version, values: asText(unit, fields), hidden: { id } };
      };
    },
    save: (input) => changeUnit(unitAccess(), input),
    apart: {
      mine: { name: "Science museum", population: "10" },
      theirs: { peerGroup: "bases", reviewsBeforePublishing: true },
    },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "unitMove",
    input: unitMove,
    make: async () => {
      const id = await newUnit();
      return async () => {
        const unit = await readUnit(id);
        return { version: unit.version, values: asText(unit, ["parentId"]), hidden: { id } };
      };
    },
    save: (input) => moveUnit(unitAccess(), input),
    both: { field: "parentId", mine: unitIds.association, theirs: unitIds.hill },
  }),
  editForm({
    schema: "personChange",
    input: personChange,
    make: async () => async () => {
      const person = await getPerson(peopleAccess(), "p-hill");
      if (!person) throw new Error("no person");
      const values = asText(person, ["name", "account", "role", "unitId"]);
      return { version: person.version, values, hidden: { id: person.id } };
    },
    save: (input) => changePerson(peopleAccess(), input),
    apart: { mine: { name: "Li" }, theirs: { unitId: unitIds.canal, role: "coordinator" } },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "nameChange",
    input: nameChange,
    make: async () => async () => {
      const own = await getOwnAccount(accessOf("canalOrganiser", "account.manage"));
      return { version: own?.name ?? "", as: "seen", values: { name: own?.name ?? "" } };
    },
    save: (input) => changeOwnName(accessOf("canalOrganiser", "account.manage"), input),
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "retentionChange",
    input: retentionChange,
    make: async () => async () => {
      const { version, sheetMonths } = await getRetention();
      return { version, values: asText({ sheetMonths }, ["sheetMonths"]) };
    },
    save: (input) => changeRetention(settings(), input),
    both: { field: "sheetMonths", mine: "12", theirs: "24" },
  }),
  editForm({
    schema: "organisationChange",
    input: organisationChange,
    make: async () => {
      const words = { name: "Association", nameEn: null, region: "Canal", regionEn: null, phone: null, hours: null };
      made(await changeOrganisation(settings(), { ...words, version: 0 }));
      return async () => {
        const { version, ...row } = await getOrganisation();
        return { version, values: asText(row, ["name", "nameEn", "region", "regionEn", "phone", "hours"]) };
      };
    },
    save: (input) => changeOrganisation(settings(), input),
    apart: { mine: { phone: "0571-0000-0001" }, theirs: { region: "Hill", hours: "9-17" } },
    both: { field: "hours", mine: "8-16", theirs: "9-17" },
  }),
];
