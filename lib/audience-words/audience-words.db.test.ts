import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { listAudienceWords } from "@/lib/imports/queries/list-audience-words";
import { readAudiences } from "@/lib/imports/values/audiences";
import { trailOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { keepWord, removeWord } from "./mutations";
import { listOwnWords } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const keeper = () => accessOf("coordinator", "ledgers.manage");
const groupsOf = async (said: string) => readAudiences(said, await listAudienceWords());

test("the words every office writes are known, the programme's own decide over them and go again", async () => {
  expect(await groupsOf("小学生、社区老人")).toEqual({ groupIds: ["g-youth", "g-seniors"] });
  expect(await groupsOf("新业态劳动者")).toEqual({ problem: "unknown_word", words: ["新业态劳动者"] });
  const kept = await keepWord(keeper(), { word: "新业态劳动者", groupId: "g-public" });
  expect(await keepWord(keeper(), { word: "新业态劳动者", groupId: "g-public" })).toEqual(kept);
  expect(await groupsOf("新业态劳动者")).toEqual({ groupIds: ["g-public"] });
  await keepWord(keeper(), { word: "老人", groupId: "g-public" });
  expect(await groupsOf("老人")).toEqual({ groupIds: ["g-public"] });
  expect(await listOwnWords(keeper())).toHaveLength(2);
  expect(await keepWord(keeper(), { word: "x", groupId: "nobody" })).toMatchObject({ ok: false, field: "groupId" });
  const id = kept.ok ? kept.id : "";
  await removeWord(keeper(), { id });
  expect(await removeWord(keeper(), { id })).toEqual({ ok: true, id });
  expect(await trailOf(id)).toEqual(["audience_word.keep", "audience_word.remove"]);
});
