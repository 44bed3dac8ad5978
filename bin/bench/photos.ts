import { request } from "node:http";
import sharp from "sharp";
import type { Place } from "./coordinator";
import { eventsToReport } from "./events-to-report";

/** So many photos of 12 megapixels, and how to send them all at once. */
export async function preparePhotos(place: Place, count: number) {
  const events = await eventsToReport(place);
  const photos: Sent[] = [];
  for (let number = 0; number < count; number++)
    photos.push(await photoOf(events[number % events.length] ?? "", number));
  return async (server: string, session: string) => {
    await Promise.all(photos.map((photo) => sendUntilTaken(server, session, photo)));
  };
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
