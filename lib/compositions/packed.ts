import { deserialize, serialize } from "node:v8";

/** The build that runs (bin/steps/build.mjs): what another one composed may have another shape. */
const build = process.env.KEPU_BUILD_ID ?? "";

/** A composed value as a file. */
export function packed(value: unknown): Uint8Array {
  return serialize({ build, value });
}

/** The value of such a file; null when another build made it, so that it is composed anew. */
export function unpacked<Content>(file: Uint8Array): Content | null {
  try {
    const read = deserialize(file) as { build?: unknown; value: Content } | undefined;
    return read?.build === build ? read.value : null;
  } catch {
    return null;
  }
}
