import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/event-history";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";

/** Files of which nothing is left but that there was one. */
export function ErasedFiles({ files }: { files: readonly EvidenceFile[] }): ReactNode {
  const t = useTranslations("evidence");
  const erased = files.filter((file) => file.erasedAt !== null);
  if (erased.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-soft">
      {erased.map((file) => (
        <li key={file.id}>
          {t(`erased.${file.erasedFor ?? "wish"}`, { kind: t(`kinds.${file.kind}`) })}{" "}
          {file.erasedAt && <Moment at={file.erasedAt} />}
        </li>
      ))}
    </ul>
  );
}

/** The files that are there to be seen. */
export function stillThere(files: readonly EvidenceFile[]): EvidenceFile[] {
  return files.filter((file) => file.erasedAt === null);
}
