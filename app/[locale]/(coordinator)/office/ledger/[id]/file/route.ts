import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { openExport } from "@/lib/exports/files";
import { getExport } from "@/lib/ledger/queries/get-export";

/** A file that was made in the background, for the one who ordered it. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/ledger/[id]/file">,
): Promise<Response> {
  const access = await requireAccess("totals.read");
  const file = await getExport(access, (await params).id, new Date());
  const body = file?.standing === "ready" ? await openExport(file) : null;
  if (!file || !body) return new Response(null, { status: 404 });
  return fileResponse(body, { name: `${file.fileName}.${file.format}`, type: file.format });
}
