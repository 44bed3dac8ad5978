import type { Access } from "@/lib/access/access";
import { withinBudget } from "@/lib/files/body-budget";
import { openImport } from "./mutations/open-import";
import { mostBytesOfFile } from "./workbook/read-workbook";

export type Received = { back: string } & ({ id: string } | { reason: string });
/** Reading a workbook takes up to so many times its own size. */
const room = 4;
const form = { most: mostBytesOfFile + 64 * 1024 };

/** Takes the spreadsheet of a form: its field `file`, and `back`, the page it was on. */
export async function receiveWorkbook(access: Access<"events.manage">, request: Request): Promise<Received> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return { back: "", reason: "upload_broken" };
  if (length > form.most) return { back: "", reason: "workbook_too_large" };
  const received = await withinBudget(length * room, async () => {
    const sent = await request.formData().catch(() => null);
    const back = String(sent?.get("back") ?? "");
    const file = sent?.get("file");
    if (!(file instanceof File) || file.size === 0) return { back, reason: "file_empty" };
    const content = new Uint8Array(await file.arrayBuffer());
    const opened = await openImport(access, { name: file.name, content });
    return opened.ok ? { back, id: opened.id } : { back, reason: opened.reason };
  });
  return received ?? { back: "", reason: "busy" };
}
