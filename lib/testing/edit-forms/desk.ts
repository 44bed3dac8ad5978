import { templateText, textOfEvent } from "@/components/event-form/event-text";
import { textOfRecord } from "@/components/records/record-text";
import { eventFormInput } from "@/lib/events/form-input";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { captionInput } from "@/lib/evidence/input";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { describeFile } from "@/lib/evidence/mutations/release-photo";
import { getEvidence } from "@/lib/evidence/queries/list-evidence";
import { recordFormInput } from "@/lib/records/input";
import { saveRecord } from "@/lib/records/mutations/save-record";
import { getOwnRecord } from "@/lib/records/queries";
import { templateInput } from "@/lib/templates/input";
import { keepTemplate, saveTemplate } from "@/lib/templates/mutations";
import { getTemplate } from "@/lib/templates/queries";
import { day, eventAt, record } from "@/lib/testing/event-at";
import { phonePhoto } from "@/lib/testing/pictures";
import { accessOf } from "@/lib/testing/programme";
import { type EditForm, editForm, made } from "./edit-form";

const events = () => accessOf("coordinator", "events.manage");
const reading = () => accessOf("canalOrganiser", "desk.read");
const report = () => accessOf("canalOrganiser", "records.manage");

async function readEvent(id: string) {
  const event = await getOwnEvent(reading(), id);
  if (!event) throw new Error("no event");
  const { version, id: _id, ...values } = textOfEvent(event);
  return { version, values, hidden: { id } };
}

async function readRecord(id: string) {
  const { eventId, version, ...values } = textOfRecord(id, await getOwnRecord(reading(), id));
  return { version, values, hidden: { eventId } };
}

/** The forms of a unit's desk. */
export const deskForms: EditForm[] = [
  editForm({
    schema: "eventFormInput",
    input: eventFormInput,
    make: async () => {
      const { id } = await eventAt("published", { startDate: day(9) });
      return () => readEvent(id);
    },
    save: (input) => saveEvent(events(), input),
    apart: {
      mine: { title: "Stars", groupIds: ["g-youth", "g-seniors"] },
      theirs: { place: "Room 2", capacity: "30", description: "About stars" },
    },
    both: { field: "title", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "recordFormInput begun",
    input: recordFormInput,
    make: async () => {
      const { id } = await eventAt("published");
      return () => readRecord(id);
    },
    save: (input) => saveRecord(report(), input),
    apart: { mine: { "attendance.g-youth": "40" }, theirs: { "attendance.g-seniors": "3", summary: "Went well." } },
    both: { field: "attendance.g-youth", mine: "40", theirs: "45" },
  }),
  editForm({
    schema: "recordFormInput",
    input: recordFormInput,
    make: async () => {
      const { id } = await eventAt("published");
      made(await saveRecord(report(), record(id)));
      return () => readRecord(id);
    },
    save: (input) => saveRecord(report(), input),
    apart: {
      mine: { "attendance.g-youth": "41", summary: "Went well." },
      theirs: {
        "attendance.g-public": "12",
        countedBy: "sign_in",
        mediaLinks: [{ title: "Stars", outlet: "", url: "https://news.demo.invalid/1", level: "", publishedOn: "" }],
      },
    },
    both: { field: "attendance.g-youth", mine: "41", theirs: "45" },
  }),
  editForm({
    schema: "templateInput",
    input: templateInput,
    make: async () => {
      const event = await eventAt("published");
      const id = "0".repeat(20);
      made(await keepTemplate(events(), { id, eventId: event.id, name: "Lecture" }));
      return async () => {
        const template = await getTemplate(events(), id);
        if (!template) throw new Error("no template");
        const { id: _id, version: _version, scope, ...values } = templateText(id, template.fields, day(0));
        return { version: template.version, values: { ...values, name: template.name }, hidden: { id } };
      };
    },
    save: (input) => saveTemplate(events(), input),
    apart: { mine: { title: "Stars" }, theirs: { name: "Evening lecture", description: "About stars" } },
    both: { field: "title", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "captionInput",
    input: captionInput,
    make: async () => {
      const { id: eventId } = await eventAt("published");
      const content = await phonePhoto();
      const file = { eventId, kind: "photo" as const, key: "upload-1-key", name: "IMG_1.jpg", content };
      made(await addEvidence(report(), file));
      return async () => {
        const [photo] = (await getEvidence(reading(), eventId))?.files ?? [];
        if (!photo) throw new Error("no photo");
        return { version: photo.version, values: { caption: photo.caption ?? "" }, hidden: { eventId, id: photo.id } };
      };
    },
    save: (input) => describeFile(report(), input),
    both: { field: "caption", mine: "Mine", theirs: "Theirs" },
  }),
];
