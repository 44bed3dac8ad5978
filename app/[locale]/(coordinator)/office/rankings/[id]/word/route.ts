import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { getRanking } from "@/lib/rankings/queries/get-ranking";
import { noticeTitle, rankingFile } from "@/lib/rankings/word";

/** The notice of a kept ranking as a Word file: the same bytes each time. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/[locale]/office/rankings/[id]/word">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const ranking = await getRanking(access, (await params).id);
  if (!ranking) return new Response(null, { status: 404 });
  const { content } = ranking;
  return fileResponse(await rankingFile(content), { name: `${noticeTitle(content)}.docx`, type: "docx" });
}
