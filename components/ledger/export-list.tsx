import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/i18n/path";
import type { ExportStanding, ListedExport } from "@/lib/ledger/queries/get-export";
import { momentText } from "@/lib/time/format";

const tones = {
  waiting: "neutral",
  running: "teal",
  ready: "success",
  failed: "warn",
  cancelled: "neutral",
  interrupted: "warn",
} as const satisfies Record<ExportStanding, string>;

/** A person's files of the last day, each with how it stands. */
export function ExportList({ files }: { files: ListedExport[] }): ReactNode {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <ul className="flex flex-col">
      {files.map((file) => (
        <li
          key={file.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span className="flex min-w-0 flex-col">
            <a href={localePath(locale, `/office/ledger/${file.id}`)} className="font-medium text-teal">
              {`${file.fileName}.${file.format}`}
            </a>
            <span className="text-sm text-soft">
              {t("fileFacts", { time: momentText(file.orderedAt, locale), count: format.number(file.rowsOf) })}
            </span>
          </span>
          <Badge tone={tones[file.standing]}>{t(`standings.${file.standing}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
