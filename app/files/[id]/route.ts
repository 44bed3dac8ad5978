import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { getOwnFile, getReleasedFile } from "@/lib/evidence/queries/get-file";
import { privateFile, publicPhoto } from "@/lib/evidence/serve-file";

/**
 * A file of evidence, `?size=small` the small picture of a photo. A released photo of a public event is for everybody, all else for
 * the event's unit and those above it. Asked at each request.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/files/[id]">): Promise<Response> {
  const { id } = await params;
  const size = request.nextUrl.searchParams.get("size") === "small" ? "small" : "large";
  const released = await getReleasedFile(id);
  if (released) return publicPhoto(released, { size, seen: request.headers.get("if-none-match") });
  const file = await getOwnFile(await requireAccess("desk.read"), id);
  return file ? privateFile(file, size) : new Response(null, { status: 404 });
}
