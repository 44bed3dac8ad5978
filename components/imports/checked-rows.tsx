import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import { fixKey } from "@/lib/imports/rows/cell-reader";
import type { Lists } from "@/lib/imports/rows/draft";
import { ownEvent } from "@/lib/imports/rows/read-rows";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { PlainTick } from "./plain-fields";
import { useRowName } from "./row-name";

const shown = 30;
const shownChanged = 100;
type Fresh = Extract<Verdict, { verdict: "new" }>;
type Changed = Extract<Verdict, { verdict: "changed" }>;

/** The first of the rows that will come in, as they were understood, and what of them will not be kept. */
export function NewRows({ rows, lists, open }: { rows: Fresh[]; lists: Lists; open: OpenImport }): ReactNode {
  const t = useTranslations("imports");
  const format = useFormatter();
  const rowName = useRowName(open);
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
      <LeftBehind rows={rows} />
      <DataTable
        caption={t("newTitle")}
        rows={rows.slice(0, shown)}
        rowKey={({ sheet, row }) => `${sheet}.${row}`}
        columns={[
          { key: "title", header: t("fields.title"), primary: true, cell: ({ draft }) => draft.title },
          {
            key: "when",
            header: t("fields.when"),
            cell: ({ draft }) =>
              `${draft.startDate} ${draft.startTime}–${draft.endDate === draft.startDate ? "" : `${draft.endDate} `}${draft.endTime}`,
          },
          { key: "figures", header: t("fields.count"), cell: (row) => figures(row) },
          {
            key: "row",
            header: t("rowNumber"),
            cell: (at) => `${rowName(at)}${at.hidden ? ` ${t("hidden")}` : ""}`,
          },
        ]}
      />
    </Section>
  );
}

/** What rows say that has no place: counted by what it is. */
function LeftBehind({ rows }: { rows: Fresh[] }): ReactNode {
  const t = useTranslations("imports");
  const counts = new Map<Fresh["left"][number], number>();
  for (const field of rows.flatMap(({ left }) => left)) counts.set(field, (counts.get(field) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <Notice title={t("leftTitle")}>
      <ul>
        {[...counts].map(([field, count]) => (
          <li key={field}>
            {field === "edition"
              ? t("leftEdition", { count })
              : field === "mediaText"
                ? t("leftMedia", { count })
                : t("left", { field: t(`fields.${field}`), count })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type ChangedProps = { rows: Changed[]; open: OpenImport; fix: FormAction };

/**
 * Rows that speak of an event that is there and says otherwise: nothing is overwritten, the event itself is where to change it. A row that
 * means another event is ticked, and comes in.
 */
export function ChangedRows({ rows, open, fix }: ChangedProps): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  const rowName = useRowName(open);
  const place = new Map(rows.map((row, at) => [row, at]));
  const table = (
    <DataTable
      caption={t("verdicts.changed")}
      rows={rows.slice(0, shownChanged)}
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
        { key: "row", header: t("rowNumber"), cell: (at) => rowName(at) },
        {
          key: "own",
          header: t("asNewHeader"),
          cell: (row) => (
            <>
              <input type="hidden" name={`cells[${place.get(row)}].at`} value={fixKey(row.sheet, row.row, ownEvent)} />
              <PlainTick name={`cells[${place.get(row)}].text`} value="yes" label={t("asNew")} />
            </>
          ),
        },
      ]}
    />
  );
  return (
    <Section id="changed" title={t("changedTitle", { count: rows.length })} lead={t("changedLead")}>
      <ActionButton
        action={fix}
        values={{ id: open.id, version: open.version }}
        fields={<div className="w-full">{table}</div>}
      >
        {t("fixNew")}
      </ActionButton>
    </Section>
  );
}
