import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ListedRanking } from "@/lib/rankings/queries/get-ranking";
import { fewestByDefault } from "@/lib/rankings/rules";
import { dateText, momentText } from "@/lib/time/format";

/** The rankings: one to be taken, and those that were. */
export function RankingsPage({ rankings, today }: { rankings: ListedRanking[]; today: string }): ReactNode {
  const t = useTranslations("rankings");
  return (
    <div className="flex flex-col gap-10">
      <PageHeading title={t("title")} lead={t("lead")} />
      <OfficeTabs of="reporting" current="rankings" />
      <Section title={t("make")} lead={t("makeLead")}>
        <DraftForm asOf={today} fewest={fewestByDefault} today={today} />
      </Section>
      <Section title={t("taken")}>
        <DataTable
          caption={t("taken")}
          columns={useColumns()}
          rows={rankings}
          rowKey={(ranking) => ranking.id}
          empty={<EmptyState title={t("none")} lead={t("noneLead")} />}
        />
      </Section>
    </div>
  );
}

/** Up to which day, and by which rule: a plain form that leads to the preview. */
export function DraftForm({
  asOf,
  fewest,
  today,
  again = false,
}: {
  asOf: string;
  fewest: number;
  today: string;
  /** Beside a preview that is there already. */
  again?: boolean;
}): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  return (
    <form
      action={localePath(locale, "/office/rankings/draft")}
      className="flex max-w-form flex-wrap items-end gap-4 print:hidden"
    >
      <label className="flex grow flex-col gap-1.5">
        <span className="font-medium">{t("asOfLabel")}</span>
        <input type="date" name="asOf" required max={today} defaultValue={asOf} className={controlClass()} />
      </label>
      <label className="flex grow flex-col gap-1.5">
        <span className="font-medium">{t("fewestLabel")}</span>
        <input
          name="fewest"
          required
          inputMode="numeric"
          defaultValue={fewest}
          className={controlClass("max-w-36 text-end")}
        />
      </label>
      <Button type="submit" tone={again ? "secondary" : "primary"}>
        {t("preview")}
      </Button>
    </form>
  );
}

function useColumns(): Column<ListedRanking>[] {
  const t = useTranslations("rankings");
  const locale = useLocale();
  return [
    {
      key: "asOf",
      header: t("listColumns.asOf"),
      primary: true,
      cell: ({ id, asOf }) => (
        <a href={localePath(locale, `/office/rankings/${id}`)}>{t("asOf", { date: dateText(asOf, locale) })}</a>
      ),
    },
    { key: "unit", header: t("listColumns.unit"), cell: (ranking) => namedIn(locale, unitOf(ranking)) },
    { key: "takenAt", header: t("listColumns.takenAt"), cell: ({ takenAt }) => momentText(takenAt, locale) },
    { key: "takenBy", header: t("listColumns.takenBy"), cell: ({ takenBy }) => takenBy },
    {
      key: "standing",
      header: t("listColumns.standing"),
      cell: ({ publishedAt }) =>
        publishedAt ? <Badge tone="success">{t("published")}</Badge> : <Badge>{t("internal")}</Badge>,
    },
  ];
}

function unitOf({ unitName, unitNameEn }: ListedRanking) {
  return { name: unitName, nameEn: unitNameEn };
}
