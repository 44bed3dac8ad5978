/** A place in what a PostgreSQL server has written (`16/B374D848`) as a number, or null when it is none. */
export function positionOf(written: string | null | undefined): bigint | null {
  const [, file, byte] = /^([\dA-F]{1,8})\/([\dA-F]{1,8})$/i.exec(written ?? "") ?? [];
  return file && byte ? (BigInt(`0x${file}`) << 32n) + BigInt(`0x${byte}`) : null;
}
