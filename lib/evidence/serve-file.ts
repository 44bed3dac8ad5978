import { getFile } from "@/lib/files/store";
import { smallOf } from "./mutations/loose-files";

type Served = { id: string; name: string; type: "image/jpeg" | "application/pdf"; sha256: string };
type Size = "small" | "large";

/** A file for those who may see it: kept by no cache, a PDF to be saved rather than shown. */
export async function privateFile(file: Served, size: Size): Promise<Response> {
  const manner = file.type === "application/pdf" ? "attachment" : "inline";
  return answer(file, size, {
    "cache-control": "private, no-store",
    "content-disposition": `${manner}; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}

/** A released photo: caches may keep it, but ask each time, so that one taken back is gone at once. */
export async function publicPhoto(
  file: Served,
  { size, seen }: { size: Size; seen: string | null },
): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}-${size}"`;
  const headers = { "cache-control": "public, max-age=0, must-revalidate", etag };
  if (seen?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return answer(file, size, { ...headers, "content-disposition": "inline" });
}

async function answer(file: Served, size: Size, headers: Record<string, string>): Promise<Response> {
  const small = size === "small" && file.type === "image/jpeg";
  const content = await getFile(small ? smallOf(file.id) : file.id);
  if (!content) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(content), {
    headers: {
      ...headers,
      "content-type": file.type,
      "content-length": String(content.length),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}
