import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureProof } from "@/components/evidence/figure-proof";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { namedIn } from "@/i18n/named";
import type { Review } from "@/lib/reviews/queries/get-review";

type Line = { key: string; label: ReactNode; claimed: number | null; approved: number | null };

/** The figures of a record that cannot be decided here: as claimed, and as approved when they are. */
export function DecidedFigures({ review }: { review: Review }): ReactNode {
  const t = useTranslations("reviews.figures");
  const measures = useTranslations("totals.online");
  const locale = useLocale();
  const attendance = review.figures.map(
    ({ groupId, claimed, approved, ...group }): Line => ({
      key: groupId,
      label: namedIn(locale, group),
      claimed,
      approved,
    }),
  );
  const online = review.online.map(
    (figure): Line => ({
      key: figure.id,
      label: (
        <>
          {`${figure.platform} · ${measures(figure.measure)}`}
          <FigureProof figure={figure} />
        </>
      ),
      claimed: figure.claimed,
      approved: figure.approved,
    }),
  );
  return (
    <div className="flex flex-col gap-6">
      {attendance.length > 0 && <Lines caption={t("heading")} name={t("group")} lines={attendance} />}
      {online.length > 0 && <Lines caption={t("onlineHeading")} name={t("platform")} lines={online} />}
    </div>
  );
}

function Lines({ caption, name, lines }: { caption: string; name: string; lines: Line[] }): ReactNode {
  const t = useTranslations("reviews.figures");
  const format = useFormatter();
  const figure = (value: number | null) =>
    value === null ? <span className="text-faint">–</span> : format.number(value);
  const columns: FigureColumn<Line>[] = [
    { key: "name", header: name, cell: (line) => line.label },
    { key: "claimed", header: t("claimed"), cell: (line) => figure(line.claimed) },
    { key: "approved", header: t("approved"), cell: (line) => figure(line.approved) },
  ];
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-lg">{caption}</h2>
      <FigureTable caption={caption} columns={columns} rows={lines} rowKey={(line) => line.key} />
    </div>
  );
}
