import { grantProgrammes } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { campaignChange, campaignPlan } from "@/lib/campaigns/input";
import { changeCampaign, createCampaign } from "@/lib/campaigns/mutations";
import { savePlan } from "@/lib/campaigns/mutations/save-plan";
import { getCampaign, getPlan } from "@/lib/campaigns/queries";
import { grantChange, reportHandedIn } from "@/lib/grants/input";
import { handInReport } from "@/lib/grants/mutations/hand-in-report";
import { changeGrant, createGrant } from "@/lib/grants/mutations/keep-grant";
import { getGrant } from "@/lib/grants/queries/get-grant";
import { type RecognitionKind, recognitionChange } from "@/lib/recognition/input";
import { changeRecognition, createRecognition } from "@/lib/recognition/mutations/keep-recognition";
import { getRecognition } from "@/lib/recognition/queries/list-recognition";
import { accessOf, unitIds, venueInput } from "@/lib/testing/programme";
import { milestoneChange, venueChange } from "@/lib/venues/input";
import { changeVenue, createVenue } from "@/lib/venues/mutations";
import { addMilestone, changeMilestone } from "@/lib/venues/mutations/change-milestones";
import { getVenue, listMilestonesOf } from "@/lib/venues/queries";
import { asText, type EditForm, editForm, made, type Opened } from "./edit-form";

const access = () => accessOf("coordinator", "ledgers.manage");
const own = () => accessOf("canalOrganiser", "records.manage");

async function makeGrant(): Promise<string> {
  await transaction((tx) => tx.insert(grantProgrammes).values({ id: "gp-school", name: "school" }));
  const words = {
    unitId: unitIds.canal,
    programmeId: "gp-school",
    title: "Weather",
    amount: 8000,
    grantedOn: "2025-04-10",
  };
  const reports = { midTermOn: null, midTermReport: "", finalOn: null, finalReport: "" };
  return made(await createGrant(access(), { ...words, ...reports })).id;
}

async function readGrant(id: string) {
  const grant = await getGrant(access(), id);
  if (!grant) throw new Error("no grant");
  return grant as unknown as Record<string, unknown> & { version: number };
}

const grantFields = [
  "unitId",
  "programmeId",
  "title",
  "amount",
  "grantedOn",
  "midTermOn",
  "midTermReport",
  "finalOn",
  "finalReport",
];

function recognition(kind: RecognitionKind): EditForm {
  const words = {
    title: "At school",
    source: "Morning Post",
    level: "city",
    url: "https://news.demo.invalid/1",
    on: "2025-05-06",
  } as const;
  return editForm({
    schema: `recognitionChange ${kind}`,
    input: recognitionChange,
    make: async () => {
      const input = { ...words, unitId: unitIds.canal, eventId: null, campaignId: null };
      const { id } = made(await createRecognition(kind, access(), input));
      return async () => {
        const row = await getRecognition(access(), kind, id);
        if (!row) throw new Error("no row");
        const values = asText(row, ["title", "source", "level", "url", "on", "unitId", "eventId", "campaignId"]);
        return { version: row.version, values, hidden: { id } };
      };
    },
    save: (input) => changeRecognition(kind, access(), input),
    apart: { mine: { title: "In the school" }, theirs: { source: "Evening Post", level: "province" } },
    both: { field: "title", mine: "Mine", theirs: "Theirs" },
  });
}

/** The forms of what the office keeps registers of. */
export const registerForms: EditForm[] = [
  editForm({
    schema: "grantChange",
    input: grantChange,
    make: async () => {
      const id = await makeGrant();
      return async () => {
        const grant = await readGrant(id);
        return { version: grant.version, values: asText(grant, grantFields), hidden: { id } };
      };
    },
    save: (input) => changeGrant(access(), input),
    apart: {
      mine: { title: "Weather station" },
      theirs: { amount: "9000", midTermOn: "2025-06-01", midTermReport: "Half" },
    },
    both: { field: "amount", mine: "7000", theirs: "9000" },
  }),
  editForm({
    schema: "reportHandedIn",
    input: reportHandedIn,
    make: async () => {
      const id = await makeGrant();
      return async (): Promise<Opened> => {
        const grant = await readGrant(id);
        const values = { report: grant.midTermReport ?? "", on: grant.midTermOn || "2025-07-01" };
        return { version: grant.version, values, hidden: { id, part: "midTerm" } };
      };
    },
    save: (input) => handInReport(own(), input),
    both: { field: "report", mine: "Mine", theirs: "Theirs" },
  }),
  recognition("media"),
  recognition("awards"),
  editForm({
    schema: "venueChange",
    input: venueChange,
    make: async () => {
      const { id } = made(await createVenue(access(), venueInput({ name: "Hall", address: "Road 1" })));
      return async () => {
        const venue = await getVenue(access(), id);
        if (!venue) throw new Error("no venue");
        const { version } = venue;
        const text = ["name", "nameEn", "kindId", "level", "unitId", "streetId", "address", "latitude", "longitude"];
        const values = asText(venue, [...text, "opening", "phone", "capacity", "accessNotes", "description"]);
        return { version, values, hidden: { id } };
      };
    },
    save: (input) => changeVenue(access(), input),
    apart: { mine: { address: "Road 2", capacity: "80" }, theirs: { opening: "9-17", description: "Old hall" } },
    both: { field: "address", mine: "Road 2", theirs: "Road 3" },
  }),
  editForm({
    schema: "milestoneChange",
    input: milestoneChange,
    make: async () => {
      const venueId = made(await createVenue(access(), venueInput({ name: "Hall", address: "Road 1" }))).id;
      made(
        await addMilestone(access(), { venueId, step: "named", level: "district", happenedOn: "2022-06-10", note: "" }),
      );
      return async () => {
        const [row] = await listMilestonesOf(venueId);
        if (!row) throw new Error("no milestone");
        return {
          version: row.version,
          values: asText(row, ["step", "level", "happenedOn", "note"]),
          hidden: { id: row.id },
        };
      };
    },
    save: (input) => changeMilestone(access(), input),
    apart: { mine: { note: "Named" }, theirs: { level: "city" } },
    both: { field: "note", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "campaignChange",
    input: campaignChange,
    make: async () => {
      const words = { nameEn: null, brand: null, groupId: null, description: "", notCountingReason: null };
      const { id } = made(await createCampaign(access(), { ...words, name: "Week", counts: true }));
      return async () => {
        const row = await getCampaign(id);
        if (!row) throw new Error("no campaign");
        const fields = ["name", "nameEn", "brand", "groupId", "description", "counts", "notCountingReason"];
        return { version: row.version, values: asText(row, fields), hidden: { id } };
      };
    },
    save: (input) => changeCampaign(access(), input),
    apart: {
      mine: { description: "About it" },
      theirs: { counts: false, notCountingReason: "apart", groupId: "g-youth" },
    },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "campaignPlan",
    input: campaignPlan,
    make: async () => {
      const words = { nameEn: null, brand: null, groupId: null, description: "", notCountingReason: null };
      const { id } = made(await createCampaign(access(), { ...words, name: "Week", counts: true }));
      return async () => {
        const plan = await getPlan(id, 2026);
        const values = asText(plan ?? {}, ["startsOn", "endsOn", "goal"]);
        return { version: plan?.version ?? 0, values, hidden: { campaignId: id, year: "2026" } };
      };
    },
    save: (input) => savePlan(access(), input),
    apart: { mine: { goal: "Ten events" }, theirs: { startsOn: "2026-05-01", endsOn: "2026-05-20" } },
    both: { field: "goal", mine: "Mine", theirs: "Theirs" },
  }),
];
