import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What stands in a field while one types; what cannot be read, and an empty field, are nothing. */
export function readTyped(text: string): number {
  const figure = Number(text.normalize("NFKC").replace(/[\s,]/g, "") || 0);
  return Number.isSafeInteger(figure) && figure > 0 ? figure : 0;
}

type Props = { sum: number; others: number; whole: number | null; measure: "events" | "attendance" };

/** The last rows of a split: what the parts come to, the whole, and what is missing or too much. */
export function SplitSum({ sum, others, whole, measure }: Props): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const rest = (whole ?? 0) - others - sum;
  const unit = t(`${measure}Unit`);
  const count = format.number(Math.abs(rest));
  const row = (name: string, figure: ReactNode, className = "") => (
    <tr className={className}>
      <th scope="row" colSpan={2} className="pt-2 text-start font-medium">
        {name}
      </th>
      <td className="ps-4 pe-3 pt-2 text-end font-semibold">{figure}</td>
    </tr>
  );
  return (
    <tfoot aria-live="polite">
      {row(t("splitting.sum"), format.number(sum))}
      {others > 0 && row(t("splitting.others"), format.number(others))}
      {row(t("splitting.wholeFigure"), whole === null ? "–" : format.number(whole))}
      {whole !== null &&
        row(
          t("splitting.difference"),
          rest === 0
            ? t("splitting.exact")
            : rest > 0
              ? t("splitting.missing", { count, unit })
              : t("splitting.tooMuch", { count, unit }),
          rest === 0 ? "text-success" : "text-accent",
        )}
    </tfoot>
  );
}
