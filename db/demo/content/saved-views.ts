import { demoId } from "../random";
import { demoSignIns } from "../sign-ins";
import { founded } from "../world";

/** What the association's coordinator has kept of the analysis; without a year it means the current one. */
const kept = [
  { name: "街道短板", address: "/office/analysis?rows=street&columns=group" },
  { name: "逐月走势", address: "/office/analysis?rows=month&columns=kind&measure=attendance&picture=lines" },
];

/** The rows of the coordinator's own views. */
export function savedViewRows() {
  const account = demoSignIns.find(({ role, unit }) => role === "coordinator" && unit === "root")?.account ?? "";
  const personId = demoId("person", account);
  return kept.map(({ name, address }, place) => ({
    id: demoId("saved-view", String(place)),
    personId,
    name,
    address,
    version: 1,
    createdAt: founded,
  }));
}
