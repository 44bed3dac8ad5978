import { request } from "node:http";
import sharp from "sharp";
import { coordinatorOf, type Place } from "./coordinator";
import { eventsToReport } from "./events-to-report";
import { memoryOf } from "./memory";
import { fetchPage, type Server, sessionOf } from "./pages";
import { type Percentiles, percentilesOf } from "./percentiles";

/** What others waited before and while photos came in, how long those took, and the most memory the server held. */
export type PhotoTimes = {
  /** How large a photo was, in the middle. */
  each: number;
  before: Percentiles;
  meanwhile: Percentiles;
  photos: number;
  seconds: number;
  megabytes: number | null;
};

const others = ["/", "/office", "/desk", "/office/reviews", "/en", "/site.webmanifest"];
const settling = 100;

/** Sends so many photos of 12 megapixels all at once, and asks for one page after the other
 * meanwhile, never two at once: what a request waits is measured, not how many the server can bear. */
export async function timePhotos(server: Server, place: Place, secret: string, count: number): Promise<PhotoTimes> {
  const coordinator = await coordinatorOf(place);
  const session = await sessionOf(coordinator.id, coordinator.sessionVersion, secret);
  const events = await eventsToReport(place);
  const photos: Sent[] = [];
  for (let number = 0; number < count; number++)
    photos.push(await photoOf(events[number % events.length] ?? "", number));
  const ask = (until: (asked: number) => boolean) => askOthers(server.address, session, until);
  await ask((asked) => asked < settling);
  const before = percentilesOf(await ask((asked) => asked < settling * 3));
  const memory = memoryOf(server.pid);
  let sent = false;
  const begun = performance.now();
  const sending = Promise.all(photos.map((photo) => sendUntilTaken(server.address, session, photo))).finally(() => {
    sent = true;
  });
  const meanwhile = percentilesOf(await ask(() => !sent));
  await sending;
  const seconds = (performance.now() - begun) / 1000;
  const each = (photos[count >> 1]?.body.length ?? 0) / 1_000_000;
  return { each, before, meanwhile, photos: count, seconds, megabytes: memory.most() };
}

async function askOthers(address: string, session: string, goOn: (asked: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; goOn(times.length); at++) {
    const begun = performance.now();
    await fetchPage(`${address}${others[at % others.length]}`, session);
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

type Sent = { said: string; body: Buffer };

/** What a page sends of a photo, made beforehand: nothing is left to do while others are measured. */
async function photoOf(eventId: string, number: number): Promise<Sent> {
  const said = new URLSearchParams({
    eventId,
    kind: "photo",
    key: `measured-${process.pid}-${number}`,
    name: "IMG.jpg",
  });
  return { said: said.toString(), body: await phoneSized(number) };
}

/** As the page does: what the server has no room for is sent again. */
async function sendUntilTaken(address: string, session: string, sent: Sent): Promise<void> {
  for (;;) {
    const { status, said } = await send(address, session, sent);
    if (status === 200) return;
    if (status !== 503) throw new Error(`a photo was answered ${status} ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function send(
  address: string,
  session: string,
  { said: about, body }: Sent,
): Promise<{ status?: number; said: string }> {
  const headers = {
    ...{ accept: "application/json", cookie: session, origin: address },
    ...{ "x-upload": about, "content-type": "application/octet-stream", "content-length": body.length },
  };
  return new Promise((settle, fail) => {
    const asking = request(`${address}/files`, { method: "POST", headers, agent: false }, async (answer) => {
      let said = "";
      for await (const piece of answer) said += piece;
      settle({ status: answer.statusCode, said });
    });
    asking.on("error", fail);
    asking.end(body);
  });
}

/** 4000 by 3000 pixels with something in them; each another. */
async function phoneSized(number: number): Promise<Buffer> {
  const background = { r: (number * 53) % 256, g: (number * 101) % 256, b: (number * 197) % 256 };
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const grain = await sharp({ create: { width: 1600, height: 1200, channels: 3, background, noise } })
    .png()
    .toBuffer();
  return sharp(grain).tint(background).resize(4000, 3000).jpeg({ quality: 85 }).toBuffer();
}
