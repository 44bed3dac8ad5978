import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { recordDenial } from "@/lib/audit/trail";
import { noteReading } from "@/lib/evidence/mutations/note-reading";
import { getOwnFile, getReleasedFile, isFile } from "@/lib/evidence/queries/get-file";
import { privateFile, publicPhoto } from "@/lib/evidence/serve-file";

/**
 * A file of evidence, `?size=small` the small picture of a photo. A released photo of a public event is for everybody, all else for
 * the event's unit and those above it, whose look at a sheet of names is kept. Asked at each request.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/files/[id]">): Promise<Response> {
  const { id } = await params;
  const size = request.nextUrl.searchParams.get("size") === "small" ? "small" : "large";
  const released = await getReleasedFile(id);
  if (released) return publicPhoto(released, { size, seen: request.headers.get("if-none-match") });
  const access = await requireAccess("desk.read");
  const file = await getOwnFile(access, id);
  if (file) {
    await noteReading(access, file);
    return privateFile(file, size);
  }
  // Somebody else's file is as good as none, but asking for it is kept.
  const subject = { kind: "unknown", id: id.slice(0, 64), name: "" };
  if (await isFile(id)) await recordDenial({ actor: access.actor, action: access.permission, subject });
  return new Response(null, { status: 404 });
}
