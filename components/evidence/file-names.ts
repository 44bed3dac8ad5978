import { useFormatter, useTranslations } from "next-intl";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";

/** What a file is called on the page: its description, else its kind and number. */
export function useFileNames(files: readonly EvidenceFile[]): (file: EvidenceFile) => string {
  const t = useTranslations("evidence");
  return (file) => {
    if (file.caption) return file.caption;
    const number = files.filter((one) => one.kind === file.kind).indexOf(file) + 1;
    return t("untitled", { kind: t(`kinds.${file.kind}`), number });
  };
}

/** How large a file is, for those who pay for what they load. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations("evidence");
  const format = useFormatter();
  return (bytes) => t("kilobytes", { size: format.number(Math.max(1, Math.round(bytes / 1024))) });
}

/** Where a file is served. */
export function fileAddress(id: string, size?: "small"): string {
  return size ? `/files/${id}?size=small` : `/files/${id}`;
}
