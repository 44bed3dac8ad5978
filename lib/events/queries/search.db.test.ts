import { and, eq, type SQL } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { insertMany } from "@/db/insert-many";
import { events } from "@/db/schema";
import { fillSearchIndex } from "@/db/search-index";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Transaction, transaction } from "@/db/transaction";
import { eventRows } from "@/lib/testing/event-rows";
import { makeProgramme } from "@/lib/testing/programme";
import { searchTextOf } from "../mutations/event-row";
import { keyOf } from "../schedule-page";
import { countedUpTo, countPublicEvents } from "./count-public-events";
import { windowsFrom } from "./find-in-order";
import { hasWords, wordsOf } from "./has-words";
import { listPublicEvents } from "./list-public-events";
import { inSearchWindow } from "./search-window";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date("2026-06-10T04:00:00Z");
const day = 86_400_000;
// Few different characters, so that words are found; among them what LIKE, quotes and hexadecimal digits might trip over.
const characters = ["科", "普", "讲", "座", "𠮷", "é", "a", "A", "6", "ａ", "%", "_", "\\", '"', "'", "*", "-", "，"];
const word = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
const text = fc.array(fc.string({ unit: fc.constantFrom(...characters, " "), maxLength: 12 }), { maxLength: 4 });
const startsIn = fc.integer({ min: -1_500, max: 200 }).map((days) => new Date(now.getTime() + days * day));
const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));

type Said = { said: string[]; startsAt: Date };
/** What may become of an event. */
const becomes = {
  text: (tx: Transaction, one: SQL, { said }: Said) =>
    tx
      .update(events)
      .set({ searchText: searchTextOf(said) })
      .where(one),
  day: (tx: Transaction, one: SQL, { startsAt }: Said) => tx.update(events).set({ startsAt }).where(one),
  both: (tx: Transaction, one: SQL, { said, startsAt }: Said) =>
    tx
      .update(events)
      .set({ startsAt, searchText: searchTextOf(said) })
      .where(one),
  status: (tx: Transaction, one: SQL) => tx.update(events).set({ status: "approved" }).where(one),
  gone: (tx: Transaction, one: SQL) => tx.delete(events).where(one),
};
const change = fc.record({
  which: fc.nat(29),
  kind: fc.constantFrom(...(Object.keys(becomes) as (keyof typeof becomes)[])),
  said: text,
  startsAt: startsIn,
});

const rowOf = (id: string, startsAt: Date, said: string[]) =>
  eventRows({ id, startsAt, status: "published", title: id, searchText: searchTextOf(said) });

/** What LIKE finds over all texts, and what the index finds with LIKE after it, in windows that follow each other. */
async function bothWays(q: string, from: Date, descending: boolean) {
  const read = async (where: ReturnType<typeof and>) =>
    (await database().select({ id: events.id }).from(events).where(where)).map(({ id }) => id);
  const indexed: string[] = [];
  const windows = [
    ...windowsFrom(from, descending, q),
    ...windowsFrom(new Date(from.getTime() + (descending ? day : -day)), !descending, q),
  ];
  const first = descending ? windows : windows.toReversed();
  for (const window of first) indexed.push(...(await read(and(inSearchWindow(wordsOf(q), window), hasWords(q)))));
  return { indexed, liked: await read(hasWords(q)) };
}

test("for any texts and words the index finds exactly what looking through all of them finds, whatever becomes of the events", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(startsIn, text), { minLength: 30, maxLength: 30 }),
      fc.array(change, { maxLength: 12 }),
      fc.array(query, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      async (all, changes, queries, anew) => {
        const name = `r${round++}`;
        await transaction(async (tx) => {
          await tx.delete(events);
          for (const [place, [startsAt, said]] of all.entries()) {
            const { groups, ...row } = rowOf(`${name}-${place}`, startsAt, said);
            await tx.insert(events).values(row);
          }
          for (const one of changes) await becomes[one.kind](tx, eq(events.id, `${name}-${one.which}`), one);
          if (anew) await fillSearchIndex(tx);
        });
        for (const [place, q] of queries.entries()) {
          const { indexed, liked } = await bothWays(q, all[place]?.[0] ?? now, place % 2 === 0);
          expect(indexed.toSorted()).toEqual(liked.toSorted());
        }
      },
    ),
    { numRuns: 25 },
  );
});

const topics = ["天文", "手机", "急救", "低碳", "机器人", "a"];

/** A number of events that words find, as far as it is counted. */
function counted(found: number, q: string): number | null {
  return found > countedUpTo({ q }) ? null : found;
}

test("a list that is longer than what is looked through first is found in order, page by page, both ways", async () => {
  const rows = Array.from({ length: 900 }, (_, n) => {
    const startsAt = new Date(now.getTime() + (n - 600) * 2 * day + (n % 5) * 3_600_000);
    const topic = n % 211 === 0 ? "彗星" : (topics[(n * n) % topics.length] ?? "");
    return rowOf(`e-${n}`, startsAt, [`科普讲座 ${topic}`]);
  });
  await transaction((tx) =>
    insertMany(
      tx,
      events,
      rows.map(({ groups, ...row }) => row),
    ),
  );
  for (const q of ["讲座", "科普 手机", "彗星", "彗", "星", "机器", "没有"]) {
    for (const past of [undefined, "1" as const]) {
      const expected = rows
        .filter((row) => row.endsAt > now === !past && q.split(" ").every((one) => row.searchText.includes(one)))
        .sort((a, b) => (past ? -1 : 1) * (a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1)))
        .map(({ id }) => id);
      expect((await countPublicEvents({ q, past }, now)).total).toBe(counted(expected.length, q));
      const seen: string[] = [];
      let page = await listPublicEvents({ q, past }, {}, { now, limit: 40 });
      for (;;) {
        seen.push(...page.events.map(({ id }) => id));
        const last = page.events.at(-1);
        if (!page.later || !last) break;
        page = await listPublicEvents(
          { q, past },
          { after: keyOf(`${last.startsAt.getTime()}-${last.id}`) },
          { now, limit: 40 },
        );
      }
      expect(seen).toEqual(expected);
      if (page.earlier) {
        const before = await listPublicEvents({ q, past }, { before: page.events[0] }, { now, limit: 40 });
        const end = expected.length - page.events.length;
        expect(before.events.map(({ id }) => id)).toEqual(expected.slice(Math.max(0, end - 40), end));
      }
    }
  }
});
