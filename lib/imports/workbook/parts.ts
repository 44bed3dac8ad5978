import { unzipSync } from "fflate";
import { Unreadable } from "./sheet";

/** So much XML is read of one workbook: 20,000 rows of 30 columns have less. */
const mostBytes = 40 * 1024 * 1024;
const mostParts = 2_000;
/** What is packed tighter than tables ever are is made to burst. */
const tightest = { ratio: 120, from: 4 * 1024 * 1024 };

/** The parts of a workbook that hold its cells. Sizes are judged before anything is unpacked, and no part grows beyond what it declares. */
export function unpack(file: Uint8Array): Map<string, Uint8Array> {
  let bytes = 0;
  let parts = 0;
  let macros = false;
  const wanted =
    /^(xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
  const found = unpacked(file, ({ name, size, originalSize }) => {
    if (++parts > mostParts) throw new Unreadable("workbook_too_large");
    if (/vbaProject\.bin$/i.test(name)) macros = true;
    if (!wanted.test(name)) return false;
    bytes += originalSize;
    const burst = originalSize > tightest.from && originalSize > size * tightest.ratio;
    if (bytes > mostBytes || burst) throw new Unreadable("workbook_too_large");
    return true;
  });
  if (macros) throw new Unreadable("workbook_macros");
  const byName = new Map(Object.entries(found).map(([name, content]) => [name.toLowerCase(), content]));
  if (!byName.has("xl/workbook.xml")) throw new Unreadable("not_a_workbook");
  return byName;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>["filter"]>;

function unpacked(file: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(file, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("workbook_broken");
  }
}
