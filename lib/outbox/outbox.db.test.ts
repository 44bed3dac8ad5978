import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { outbox, people } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { sendReminders } from "@/lib/desk-messages/mutations/send-reminders";
import { listReminders } from "@/lib/desk-messages/queries/list-reminders";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { settleMail, takeDueMail } from "./mutations";
import { openPost } from "./post";
import { sendDueMail } from "./send-mail";

eachTestHasItsOwnDatabase();
const open: SMTPServer[] = [];
beforeEach(async () => {
  await makeProgramme();
  await transaction(async (tx) => {
    const account = (id: string) => `${id}@office.example.cn`;
    const many = Array.from({ length: 12 }, (_, place) => `extra-${String(place).padStart(2, "0")}`);
    const one = { name: "某人", role: "organiser" as const, unitId: unitIds.hill, createdAt: new Date() };
    await tx.insert(people).values(many.map((id) => ({ ...one, id, account: account(id) })));
  });
});
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((closed) => server.close(() => closed()));
});

type Mailbox = { received: { to: string; text: string }[]; url: string };

/** A mail server of its own for a test; `refuse` answers the recipients it does not want, as real ones do. */
async function mailServer(refuse: (to: string, tries: number) => number | null = () => null): Promise<Mailbox> {
  const received: Mailbox["received"] = [];
  const tries = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, answer) {
      tries.set(address, (tries.get(address) ?? 0) + 1);
      const code = refuse(address, tries.get(address) ?? 0);
      answer(code ? Object.assign(new Error("not wanted"), { responseCode: code }) : undefined);
    },
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString("utf8");
      });
      stream.on("end", () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? "", text });
        done();
      });
    },
  });
  open.push(server);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}` };
}

const from = "kepu@example.cn";
const words = { subject: "科普活动提醒", closing: "请登录工作台。" };

async function queueTwelve(): Promise<void> {
  const asked = { reason: "silent" as const, about: "", message: "请安排近期活动。", units: [unitIds.hill] };
  await sendReminders(accessOf("coordinator", "reminders.send"), asked, words);
}

const states = async () => {
  const rows = await database().select().from(outbox).orderBy(outbox.address);
  return rows.map((row) => [row.address.split("@")[0], row.state, row.attempts, row.failure]);
};
const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);

test("what is queued arrives once, with what it says, and is seen to have arrived", async () => {
  const box = await mailServer();
  await queueTwelve();
  const post = openPost({ url: box.url, from });
  while (await sendDueMail(post, "one"));
  expect(box.received.map((mail) => mail.to).sort()).toEqual(
    Array.from({ length: 12 }, (_, place) => `extra-${String(place).padStart(2, "0")}@office.example.cn`),
  );
  expect(box.received[0]?.text).toContain(Buffer.from(words.subject).toString("base64"));
  expect(new Set((await states()).map(([, state, attempts]) => `${state} ${attempts}`))).toEqual(new Set(["sent 1"]));
  expect(await sendDueMail(post, "one", inMinutes(100_000))).toBe(false);
  const [reminder] = await listReminders(accessOf("coordinator", "totals.read"), new Date());
  expect(reminder?.mails).toMatchObject([{ state: "sent", count: 12 }]);
});

test("two senders side by side never take the same mail", async () => {
  const box = await mailServer();
  await queueTwelve();
  const post = openPost({ url: box.url, from });
  const work = async (sender: string) => {
    while (await sendDueMail(post, sender));
  };
  await Promise.all(["one", "two", "three", "four"].map(work));
  expect(box.received.length).toBe(12);
  expect(new Set(box.received.map((mail) => mail.to)).size).toBe(12);
  const taken = await Promise.all([takeDueMail("one", new Date()), takeDueMail("two", new Date())]);
  expect(taken).toEqual([null, null]);
});

test("refused for now is tried again later, refused for good is not; the reason is kept", async () => {
  const box = await mailServer((to, tries) => {
    if (to.startsWith("extra-00")) return 550;
    return to.startsWith("extra-01") && tries < 3 ? 451 : null;
  });
  await queueTwelve();
  const post = openPost({ url: box.url, from });
  const work = async (minutes: number) => {
    while (await sendDueMail(post, "one", inMinutes(minutes)));
  };
  await work(0);
  expect((await states()).slice(0, 3)).toEqual([
    ["extra-00", "failed", 1, "EENVELOPE 550"],
    ["extra-01", "pending", 1, "EENVELOPE 451"],
    ["extra-02", "sent", 1, null],
  ]);
  await work(0);
  expect(box.received.length).toBe(10);
  await work(2);
  expect((await states())[1]).toEqual(["extra-01", "pending", 2, "EENVELOPE 451"]);
  await work(10);
  expect((await states())[1]).toEqual(["extra-01", "sent", 3, null]);
  expect(box.received.length).toBe(11);
});

test("without a server it is tried ever more rarely and at last given up", async () => {
  await queueTwelve();
  const post = openPost({ url: "smtp://127.0.0.1:1", from });
  for (const minutes of [0, 2, 10, 60, 300, 2000]) {
    while (await sendDueMail(post, "one", inMinutes(minutes)));
  }
  expect(new Set((await states()).map(([, ...rest]) => rest.join(" ")))).toEqual(new Set(["failed 6 ESOCKET"]));
});

test("a mail whose sender died is given up, not sent a second time; a late answer changes nothing", async () => {
  const box = await mailServer();
  await queueTwelve();
  const mail = await takeDueMail("died", new Date());
  const post = openPost({ url: box.url, from });
  while (await sendDueMail(post, "alive", inMinutes(30)));
  expect(box.received.length).toBe(11);
  if (mail) await settleMail("died", mail, null, new Date());
  const left = (await states()).filter(([, state]) => state === "failed");
  expect(left.length).toBe(1);
  expect(left[0]?.[3]).toBe("interrupted");
});
