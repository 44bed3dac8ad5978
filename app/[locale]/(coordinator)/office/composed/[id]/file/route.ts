import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { getComposition } from "@/lib/compositions/queries";
import { openExport } from "@/lib/exports/files";

/** A file that was composed in the background, for the one who ordered it. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/composed/[id]/file">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const found = await getComposition(access, (await params).id);
  const body = found?.state === "ready" ? await openExport(found) : null;
  if (!found || !body || found.format === "page") return new Response(null, { status: 404 });
  return fileResponse(body, { name: `${found.fileName}.${found.format}`, type: found.format });
}
