import type { NextRequest } from "next/server";
import { requireAccess } from "@/lib/access/session";
import { fileResponse } from "@/lib/actions/file-response";
import { seeOther } from "@/lib/actions/see-other";
import { getRanking } from "@/lib/rankings/queries/get-ranking";
import { isLong } from "@/lib/rankings/rules";
import { noticeTitle, rankingFile } from "@/lib/rankings/word";

/** The notice of a kept ranking as a Word file: the same bytes each time. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/[locale]/office/rankings/[id]/word">,
): Promise<Response> {
  const access = await requireAccess("reports.manage");
  const ranking = await getRanking(access, (await params).id);
  if (!ranking) return new Response(null, { status: 404 });
  const { content } = ranking;
  // A long one is ordered on its page.
  if (isLong(content)) return seeOther(request, "/word");
  return fileResponse(await rankingFile(content), { name: `${noticeTitle(content)}.docx`, type: "docx" });
}
