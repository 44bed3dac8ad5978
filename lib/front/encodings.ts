import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

const rememberedMost = 100;
const remembered = new Map<string, Encoding>();

/** The smallest form that a reader takes, by its Accept-Encoding. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = remembered.get(accepted);
  if (known) return known;
  const chosen = choose(accepted);
  // Browsers send the same few lines; whoever makes up others is read anew each time.
  if (remembered.size < rememberedMost && accepted.length < 100) remembered.set(accepted, chosen);
  return chosen;
}

function choose(accepted: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((each) => each.trim());
    const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get("*") ?? 0;
  const [br, gz, plain] = [weightOf("br"), weightOf("gzip"), weights.get("identity") ?? 0];
  if (br > 0 && br >= gz && br >= plain) return "br";
  return gz > 0 && gz >= plain ? "gzip" : "identity";
}

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);

/**
 * `body` in an encoding, made beside the thread that answers. Null where that would not make it smaller. `once`: it is done once for
 * the life of the server, and may take its time.
 */
export async function encode(body: Buffer, encoding: Encoding, once: boolean): Promise<Buffer | null> {
  if (encoding === "identity") return null;
  const packed =
    encoding === "gzip"
      ? await packGzip(body, { level: once ? 9 : 6 })
      : await packBrotli(body, {
          params: { [zlib.BROTLI_PARAM_QUALITY]: once ? 11 : 5, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
        });
  return packed.length < body.length ? packed : null;
}

/** Is this a type of content that becomes smaller, and one long enough to be worth it? */
export function isWorthEncoding(type: string, body: Buffer): boolean {
  return body.length >= 1024 && /^(text\/|application\/([\w.-]+\+)?(json|javascript|xml)|image\/svg)/.test(type);
}
