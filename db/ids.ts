import { randomBytes } from "node:crypto";

/** A new random row id: 80 bits, 20 characters, safe in addresses and in `LIKE` patterns. */
export function newId(): string {
  return randomBytes(10).toString("hex");
}
