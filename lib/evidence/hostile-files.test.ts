import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { prepareFile } from "./mutations/prepare-file";

const quickly = 5_000;
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>');
const html = Buffer.from("<!doctype html><script>alert(1)</script>");

async function refusalOf(content: Buffer): Promise<string | null> {
  const began = Date.now();
  const prepared = await prepareFile("photo", content);
  expect(Date.now() - began).toBeLessThan(quickly);
  return prepared.ok ? null : prepared.reason;
}

describe("refused, quickly", () => {
  test.each([
    ["an empty file", Buffer.alloc(0), "file_empty"],
    ["an svg that calls itself jpg", svg, "file_type"],
    ["a page", html, "file_type"],
    ["a gif", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "file_type"],
    ["an archive", deflateRawSync(html), "file_type"],
    ["a page behind the first bytes of a jpeg", Buffer.concat([jpegStart(), html]), "picture_unreadable"],
    ["an svg behind the first bytes of a png", Buffer.concat([pngStart(), svg]), "picture_unreadable"],
    ["the start of a webp only", Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1"), "picture_unreadable"],
    [
      "a photo of a phone that decodes nowhere else",
      Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
      "heic_unreadable",
    ],
    ["a pdf as a photo", smallPdf(), "pdf_not_here"],
    ["a pdf that breaks off", smallPdf().subarray(0, 30), "file_type"],
    ["a pixel bomb", pngOf(20_000, 20_000), "picture_unreadable"],
    ["a few pixels too many", pngOf(8_400, 8_400), "picture_unreadable"],
  ])("%s", async (_, content, reason) => {
    expect(await refusalOf(content)).toBe(reason);
  });

  test("for its pixels, and not for the way it was made", async () => {
    expect(await refusalOf(pngOf(3_000, 3_000))).toBeNull();
  });

  test("a jpeg cut off in the middle", async () => {
    const whole = await noise();
    expect(await refusalOf(whole)).toBeNull();
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe("picture_unreadable");
  });

  test("more than 25 MB of photo", async () => {
    const large = Buffer.concat([await phonePhoto(), Buffer.alloc(25 * 1024 * 1024)]);
    expect(await refusalOf(large)).toBe("file_too_large");
  });
});

describe("drawn anew", () => {
  test("a page hidden behind a photo is gone, and so are position, camera, author and words", async () => {
    const sent = Buffer.concat([await phonePhoto(), html]);
    const kept = await prepareFile("photo", sent);
    if (!kept.ok || !kept.small) throw new Error("not kept");
    for (const one of [kept.content, kept.small]) {
      const text = one.toString("latin1");
      for (const trace of ["<script", "Exif", "KEPU", "xmpmeta", "ICC_PROFILE"]) expect(text).not.toContain(trace);
      const known = await sharp(one).metadata();
      expect([known.exif, known.xmp, known.icc, known.iptc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  test("a photo taken sideways stands upright, no side longer than 2048", async () => {
    const sideways = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: "#246" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await prepareFile("photo", sideways)).toMatchObject({ ok: true, width: 1024, height: 2048 });
  });

  test.each(["png", "webp"] as const)("a %s with transparency becomes a jpeg on white", async (format) => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: "#0000" } })
      .toFormat(format)
      .toBuffer();
    const kept = await prepareFile("screenshot", clear);
    if (!kept.ok) throw new Error(kept.reason);
    expect(kept.type).toBe("image/jpeg");
    expect((await sharp(kept.content).stats()).channels[0]?.mean).toBeGreaterThan(250);
  });

  test("a pdf is kept as it is, as a sheet or a document", async () => {
    expect(await prepareFile("sign_in_sheet", smallPdf())).toMatchObject({
      ok: true,
      type: "application/pdf",
      small: null,
    });
  });
});

function jpegStart(): Buffer {
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
}

function pngStart(): Buffer {
  return Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
}

/** A whole black png that packs very small. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (width + 1)), { level: 1 });
  return Buffer.concat([pngStart(), chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND")]);
}

function chunk(type: string, content = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

async function noise(): Promise<Buffer> {
  const noisy = {
    width: 800,
    height: 600,
    channels: 3 as const,
    background: "#888",
    noise: { type: "gaussian" as const, mean: 128, sigma: 40 },
  };
  return sharp({ create: noisy }).jpeg().toBuffer();
}
