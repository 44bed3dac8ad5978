import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/event-history";
import { FigureProof } from "@/components/evidence/figure-proof";
import { DataTable } from "@/components/ui/data-table";
import { namedIn } from "@/i18n/named";
import type { OwnRecord } from "@/lib/records/queries";

/** What was claimed and what was approved, side by side, and who decided when. */
export function RecordReview({ record }: { record: OwnRecord }): ReactNode {
  const t = useTranslations("record");
  const locale = useLocale();
  const figure = useFigure();
  const rows = [
    ...record.attendance.map((row) => ({ ...row, key: row.groupId, name: namedIn(locale, row), proof: null })),
    ...record.online.map((view) => ({
      key: view.id,
      name: t("onlineFigure", { platform: view.platform, measure: t(`measures.${view.measure}`) }),
      proof: <FigureProof figure={view} />,
      ...view,
    })),
  ];
  const sum = (of: "claimed" | "approved") => sumOf(record.attendance.map((row) => row[of]));
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption={t("review.caption")}
        layout="scroll"
        columns={[
          { key: "name", header: t("review.name"), primary: true, cell: nameWithProof },
          { key: "claimed", header: t("review.claimed"), numeric: true, cell: (row) => figure(row.claimed) },
          { key: "approved", header: t("review.approved"), numeric: true, cell: (row) => figure(row.approved) },
        ]}
        rows={rows}
        rowKey={(row) => row.key}
        totals={{ name: t("review.total"), claimed: figure(sum("claimed")), approved: figure(sum("approved")) }}
      />
      {record.decision?.decision === "approved" && (
        <p className="text-soft">
          {t("review.by", { reviewer: record.decision.reviewer })} <Moment at={record.decision.decidedAt} />
        </p>
      )}
      {record.decision?.decision === "approved" && record.decision.reason && (
        <p>{t("review.reason", { reason: record.decision.reason })}</p>
      )}
    </div>
  );
}

function nameWithProof({ name, proof }: { name: string; proof: ReactNode }): ReactNode {
  return (
    <>
      {name}
      {proof}
    </>
  );
}

function useFigure(): (value: number | null) => string {
  const format = useFormatter();
  return (value) => (value === null ? "—" : format.number(value));
}

/** Nothing to add up is no figure, not zero. */
function sumOf(figures: (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
}
