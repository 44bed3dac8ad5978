/** What a photo of `phonePhoto` would leave behind: position, camera, author and words, as they stand in the file. */
export function tracesOfPhone(photo: Buffer): Buffer[] {
  const figures = [
    [1234, 100],
    [5678, 100],
  ].flatMap(([figure = 0, of = 0]) => {
    const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)];
    little.writeUInt32LE(figure);
    little.writeUInt32LE(of, 4);
    big.writeUInt32BE(figure);
    big.writeUInt32BE(of, 4);
    return [little, big];
  });
  const words = ["Exif\0\0", "KEPU-CAMERA", "KEPU-ARTIST", "KEPU-XMP", "30,19.20567N", "30.320095", "120.149106"].map(
    (word) => Buffer.from(word),
  );
  return [...figures, ...words].filter((trace) => photo.includes(trace));
}
