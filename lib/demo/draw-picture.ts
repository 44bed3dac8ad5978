import sharp from "sharp";
import { Random } from "@/db/demo/random";

export type DrawnPicture = { large: Buffer; small: Buffer; width: number; height: number };

const width = 1200;
const height = 900;

/** Draws an abstract picture that stands for a photo: ground, horizon and things, in colours of its own. */
export function drawPhoto(seed: string): Promise<DrawnPicture> {
  const random = new Random(`picture/${seed}`);
  const hue = random.whole(0, 359);
  const things = Array.from({ length: 9 }, (_, place) => thing(random, hue + place * 23)).join("");
  const horizon = random.whole(420, 600);
  return draw(`
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="hsl(${hue},45%,82%)"/><stop offset="1" stop-color="hsl(${hue + 30},40%,94%)"/>
    </linearGradient>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    <circle cx="${random.whole(150, 1050)}" cy="${random.whole(100, 260)}" r="${random.whole(50, 110)}" fill="#fff" opacity="0.7"/>
    <rect y="${horizon}" width="${width}" height="${height}" fill="hsl(${hue + 60},22%,62%)"/>${things}`);
}

/** Draws a sheet of lines that stands for a scanned sign-in sheet; nobody's name is on it. */
export function drawSheet(seed: string): Promise<DrawnPicture> {
  const random = new Random(`sheet/${seed}`);
  const lines = Array.from({ length: 16 }, (_, row) => {
    const y = 170 + row * 44;
    const strokes = [140, 520, 820].map((x) => `<path d="M${x} ${y - 12}h${random.whole(60, 190)}" stroke-width="9"/>`);
    return `<path d="M90 ${y}h1020" stroke-width="2"/>${strokes.join("")}`;
  });
  return draw(`<rect width="${width}" height="${height}" fill="#f7f5ee"/>
    <path d="M380 90h440" stroke="#333" stroke-width="22"/><g stroke="#8a8f93">${lines.join("")}</g>`);
}

/** Draws a page of a platform that stands for a screenshot of its figures. */
export function drawScreen(seed: string): Promise<DrawnPicture> {
  const random = new Random(`screen/${seed}`);
  const bars = Array.from({ length: 12 }, (_, day) => {
    const tall = random.whole(60, 320);
    return `<rect x="${150 + day * 76}" y="${780 - tall}" width="46" height="${tall}" rx="6"/>`;
  });
  return draw(`<rect width="${width}" height="${height}" fill="#fff"/><rect width="${width}" height="110" fill="#20242b"/>
    <path d="M150 200h300M150 260h620" stroke="#c9ced6" stroke-width="24" stroke-linecap="round"/>
    <path d="M150 350h${random.whole(240, 420)}" stroke="#20242b" stroke-width="60"/>
    <g fill="hsl(${random.whole(0, 359)},55%,55%)">${bars.join("")}</g>`);
}

function thing(random: Random, hue: number): string {
  const [x, y, size] = [random.whole(60, 1080), random.whole(480, 800), random.whole(40, 150)];
  const fill = `hsl(${hue},${random.whole(35, 60)}%,${random.whole(35, 60)}%)`;
  return random.chance(0.5)
    ? `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${fill}"/>`
    : `<rect x="${x}" y="${y - size}" width="${size}" height="${size}" rx="12" fill="${fill}"/>`;
}

async function draw(shapes: string): Promise<DrawnPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  const large = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 75 }).toBuffer();
  const small = await sharp(large).resize({ width: 480 }).jpeg({ quality: 70 }).toBuffer();
  return { large, small, width, height };
}
