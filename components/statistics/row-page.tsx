import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ReturnForm, ReturnRow } from "@/lib/statistics/form";
import { RowForm } from "./row-form";
import type { MappedNames } from "./row-words";

type Props = { form: ReturnForm; row: ReturnRow | null; names: MappedNames; action: FormAction };

/** A row of the form to be changed, or a new one. */
export function RowPage({ form: { year, version }, row, names, action }: Props): ReactNode {
  const t = useTranslations("statistics");
  const locale = useLocale();
  const choices = (list: MappedNames["kinds"]) =>
    list.map((entry) => ({ value: entry.id, label: namedIn(locale, entry) }));
  const title = row ? `${row.category} ${row.name}` : t("form.addRow");
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb
        steps={[
          { label: t("title"), href: localePath(locale, `/office/statistics?year=${year}`) },
          {
            label: t("form.title", { year: String(year) }),
            href: localePath(locale, `/office/statistics/form?year=${year}`),
          },
          { label: title },
        ]}
      />
      <PageHeading title={title} />
      <RowForm {...{ action, year, version, row }} kinds={choices(names.kinds)} campaigns={choices(names.campaigns)} />
    </div>
  );
}
