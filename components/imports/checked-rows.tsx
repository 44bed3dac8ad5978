import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Lists } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";

const shown = 30;
type Fresh = Extract<Verdict, { verdict: "new" }>;
type Changed = Extract<Verdict, { verdict: "changed" }>;

/** The first of the rows that will come in, as they were understood. */
export function NewRows({ rows, lists }: { rows: Fresh[]; lists: Lists }): ReactNode {
  const t = useTranslations("imports");
  const format = useFormatter();
  const groups = new Map(lists.groups.map(({ id, name }) => [id, name]));
  const figures = ({ draft }: Fresh) => {
    const said = Object.entries(draft.attendance).map(
      ([id, figure]) => `${groups.get(id) ?? ""} ${format.number(figure)}`,
    );
    if (draft.online !== undefined) said.push(`${t("fields.online")} ${format.number(draft.online)}`);
    return [said.join(" · "), draft.estimate && said.length > 0 && t("estimate")].filter(Boolean).join(" ");
  };
  return (
    <Section
      id="new"
      title={t("newTitle")}
      lead={t("newLead", { shown: Math.min(shown, rows.length), count: rows.length })}
    >
      <DataTable
        caption={t("newTitle")}
        rows={rows.slice(0, shown)}
        rowKey={({ sheet, row }) => `${sheet}.${row}`}
        columns={[
          { key: "title", header: t("fields.title"), primary: true, cell: ({ draft }) => draft.title },
          {
            key: "when",
            header: t("fields.when"),
            cell: ({ draft }) => `${draft.startDate} ${draft.startTime}–${draft.endTime}`,
          },
          { key: "figures", header: t("fields.count"), cell: (row) => figures(row) },
          {
            key: "row",
            header: t("rowNumber"),
            numeric: true,
            cell: ({ row, hidden }) => `${row}${hidden ? ` ${t("hidden")}` : ""}`,
          },
        ]}
      />
    </Section>
  );
}

/** Rows that speak of an event that is there and says otherwise: nothing is overwritten, the event itself is where to change it. */
export function ChangedRows({ rows, open }: { rows: Changed[]; open: OpenImport }): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <Section id="changed" title={t("changedTitle", { count: rows.length })} lead={t("changedLead")}>
      <DataTable
        caption={t("verdicts.changed")}
        rows={rows.slice(0, shown)}
        rowKey={({ sheet, row }) => `${sheet}.${row}`}
        columns={[
          {
            key: "title",
            header: t("fields.title"),
            primary: true,
            cell: ({ draft, eventId }) => (
              <a href={localePath(locale, `/desk/events/${eventId}`)} className="text-teal">
                {draft.title}
              </a>
            ),
          },
          {
            key: "changes",
            header: t("differs"),
            cell: ({ changes }) =>
              changes
                .map(({ field, here, said }) => t("change", { field: t(`changes.${field}`), here: here || "–", said }))
                .join(" · "),
          },
          {
            key: "row",
            header: t("rowNumber"),
            cell: ({ sheet, row }) => t("rowOf", { sheet: open.sheets[sheet]?.name || t("onlySheet"), row }),
          },
        ]}
      />
    </Section>
  );
}
