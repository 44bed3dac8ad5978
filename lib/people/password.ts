import { hash, verify } from "@node-rs/argon2";

// OWASP's first recommendation for Argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password with Argon2id. Never inside a transaction: it takes tens of milliseconds. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Compares a password with a hash; with no hash it takes as long and says no, so that timing tells nothing. */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await decoy()), password.normalize("NFKC"));
  return right && passwordHash !== null;
}

let kept: Promise<string> | undefined;

function decoy(): Promise<string> {
  kept ??= hashPassword("a password that nobody has");
  return kept;
}
