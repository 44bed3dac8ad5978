import { beforeEach, expect, test, vi } from "vitest";
import { templateWorkbook } from "@/components/imports/template-workbook";
import { ledgerFile } from "@/components/ledger/ledger-file";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { readFigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";
import { eachLedgerRow } from "@/lib/ledger/queries/each-ledger-row";
import { getLedger } from "@/lib/ledger/queries/get-ledger";
import { saveRecord, submitRecord } from "@/lib/records/mutations/save-record";
import { day, eventAt, record } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { openImport } from "./mutations/open-import";
import { getImport } from "./queries/get-import";
import { getImportLists } from "./queries/get-lists";
import { judgeImport } from "./queries/judge-import";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("coordinator", "events.manage");
const verdictsOf = async (name: string, content: Uint8Array) => {
  const made = await openImport(manage(), { name, content });
  const open = made.ok ? await getImport(manage(), made.id) : null;
  return open ? judgeImport(manage(), open) : made;
};

test.each(["xlsx", "csv"] as const)(
  "the ledger goes out as %s and comes in again: every event is already here",
  async (format) => {
    await eventAt("approved");
    await eventAt("submitted", { title: "垃圾分类", startTime: "09:00", endTime: "10:30" });
    await eventAt("published", { title: "天文台开放", startTime: "19:00", endTime: "21:00", unitId: "u-hill" });
    const online = await eventAt("published", { title: "直播课", format: "hybrid", onlineUrl: "https://example.org/" });
    const views = [{ platform: "抖音", measure: "views" as const, claimed: 900, takenOn: undefined }];
    await submitRecord(accessOf("canalOrganiser", "records.manage"), record(online.id, { online: views }));
    const kept = await eventAt("published", { title: "编程课", startTime: "08:00", endTime: "09:00" });
    await saveRecord(
      accessOf("canalOrganiser", "records.manage"),
      record(kept.id, { attendance: {}, countedBy: undefined }),
    );
    const now = new Date();
    const year = Number(day(-3).slice(0, 4));
    const query = readFigureQuery({ year: String(year) }, year);
    const place = await getPlace(accessOf("coordinator", "totals.read"), undefined, now);
    if (!place) throw new Error("no place");
    const file = await ledgerFile({ locale: "zh-CN", query, now, ...(await getLedger(place, query)) });
    const content = new Uint8Array(await new Response(file.write(format, eachLedgerRow(place, query))).arrayBuffer());
    const verdicts = await verdictsOf(`台账.${format}`, content);
    expect(verdicts).toMatchObject([...Array(5).fill({ verdict: "here" }), { verdict: "skipped", why: "totals" }]);
  },
);

test("the template is understood as it is, and has nothing in it", async () => {
  const { body } = await templateWorkbook(await getImportLists(manage()));
  const content = new Uint8Array(await new Response(body).arrayBuffer());
  expect(await verdictsOf("模板.xlsx", content)).toEqual([]);
  const made = await openImport(manage(), { name: "模板.xlsx", content });
  const open = made.ok ? await getImport(manage(), made.id) : null;
  const [first, second] = open?.mapping.sheets ?? [];
  expect(first?.uses).toEqual([
    ...["title", "date", "time", "endTime", "unit", "kind", "campaign", "format", "place", "street", "groups"],
    ...["count", "online", "host", "coHosts", "speaker", "summary", "mediaUrl", "contactName", "contactPhone", "notes"],
  ]);
  expect(second?.header).toBeNull();
});
