import sharp from "sharp";

let drawn = 0;

/** A photo as a phone takes it, with a position in it; each call draws another. */
export function phonePhoto({ width = 1200, height = 900 } = {}): Promise<Buffer> {
  drawn += 1;
  const background = { r: (drawn * 53) % 256, g: (drawn * 101) % 256, b: (drawn * 197) % 256 };
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({
      IFD0: { Make: "KEPU-CAMERA", Artist: "KEPU-ARTIST" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "30/1 19/1 1234/100",
        GPSLongitudeRef: "E",
        GPSLongitude: "120/1 8/1 5678/100",
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/">KEPU-XMP <a exif:GPSLatitude="30,19.20567N">30.320095,120.149106</a></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
}

/** The least that passes for a PDF. */
export function smallPdf(words = "signed"): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj <</Note (${words})>> endobj\ntrailer <<>>\n%%EOF\n`);
}
