import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { RecognitionKind } from "@/lib/recognition/input";
import type { Recognition } from "@/lib/recognition/queries/list-recognition";
import { dateText } from "@/lib/time/format";
import { ConfirmButton } from "./confirm-entry";

type Props = {
  kind: RecognitionKind;
  rows: Recognition[];
  /** The page of one entry; without it the titles lead nowhere. */
  pageOf?: (row: Recognition) => string;
  /** For readers who may agree to what a unit entered by itself. */
  confirm?: FormAction | undefined;
};

/** Media reports or awards, one a line. */
export function RecognitionTable({ kind, rows, pageOf, confirm }: Props): ReactNode {
  const t = useTranslations("recognition");
  const common = useTranslations("common");
  const locale = useLocale();
  const unit = (row: Recognition) => namedIn(locale, { name: row.unitName, nameEn: row.unitNameEn });
  const columns: FigureColumn<Recognition>[] = [
    {
      key: "title",
      header: t(`${kind}.name`),
      className: "min-w-48",
      cell: (row) => (
        <>
          {pageOf ? <TextLink href={pageOf(row)}>{row.title}</TextLink> : row.title}
          <span className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span>{row.source}</span>
            <span className="md:hidden">{dateText(row.on, locale)}</span>
            <span className="xl:hidden">{unit(row)}</span>
            {row.unconfirmed && <Badge tone="warn">{t("toConfirm")}</Badge>}
          </span>
          {row.unconfirmed && confirm && <ConfirmButton entry={row} action={confirm} />}
        </>
      ),
    },
    { key: "level", header: t("level"), align: "start", cell: (row) => <Badge>{common(`levels.${row.level}`)}</Badge> },
    { key: "on", header: t(`${kind}.on`), align: "start", from: "md", cell: (row) => dateText(row.on, locale) },
    { key: "unit", header: t("unit"), align: "start", from: "xl", className: "whitespace-normal", cell: unit },
    {
      key: "of",
      header: t("of"),
      align: "start",
      from: "md",
      className: "whitespace-normal",
      cell: (row) => <Of row={row} />,
    },
  ];
  return <FigureTable caption={t(`${kind}.title`)} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** The event or campaign it is of, and where it reads. */
function Of({ row }: { row: Recognition }): ReactNode {
  const t = useTranslations("recognition");
  const locale = useLocale();
  const campaign = row.campaignName && namedIn(locale, { name: row.campaignName, nameEn: row.campaignNameEn });
  return (
    <span className="flex flex-wrap gap-x-3">
      {row.eventTitle && <TextLink href={localePath(locale, `/events/${row.eventId}`)}>{row.eventTitle}</TextLink>}
      {campaign && <span className="text-soft">{campaign}</span>}
      {row.url && (
        <a
          href={row.url}
          rel="noreferrer noopener"
          target="_blank"
          aria-label={t("readOne", { name: row.title })}
          className="inline-flex min-h-6 items-center text-sm text-teal no-underline hover:underline elder:min-h-target print:hidden"
        >
          {t("read")}
        </a>
      )}
    </span>
  );
}

function TextLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a
      href={href}
      className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
    >
      {children}
    </a>
  );
}
