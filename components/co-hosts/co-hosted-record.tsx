import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { namedIn } from "@/i18n/named";
import type { OwnRecord } from "@/lib/records/queries";

/** What the leading unit reported, to read. */
export function CoHostedRecord({ record }: { record: OwnRecord }): ReactNode {
  const t = useTranslations("coHosts.page");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const format = useFormatter();
  const figures = record.attendance.map(({ groupId, claimed, approved, ...group }) => {
    const values = { name: namedIn(locale, group), claimed: format.number(claimed ?? 0) };
    return (
      <li key={groupId}>
        {approved === null
          ? t("figure", values)
          : t("figureApproved", { ...values, approved: format.number(approved) })}
      </li>
    );
  });
  const media = record.mediaLinks.map(({ title, outlet, url }) => (
    <li key={url}>
      <a
        href={url}
        rel="noreferrer noopener"
        className="inline-flex min-h-8 items-center break-all text-teal underline elder:min-h-target"
      >
        {title}
      </a>
      <span className="ms-3 text-soft">{outlet}</span>
    </li>
  ));
  const items: Definition[] = [
    { term: totals("attendanceHeading"), detail: <ul className="flex flex-wrap gap-x-6">{figures}</ul> },
    { term: t("summary"), detail: record.summary && <p className="whitespace-pre-line">{record.summary}</p> },
    { term: t("media"), detail: media.length > 0 && <ul>{media}</ul> },
  ];
  return <DefinitionList items={items.filter(({ detail }) => detail)} />;
}
