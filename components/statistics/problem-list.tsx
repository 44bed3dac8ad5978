import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { figurePath, without } from "@/lib/figures/input";
import type { ReturnRow } from "@/lib/statistics/form";
import type { StatisticalReturn } from "@/lib/statistics/queries/get-return";

type Problem = { key: string; text: string; href: string };

/** How many units without a report are named one by one. */
const namedUnits = 8;

/** What has to be looked at before the return is filed; each leads to where it is mended. */
export function ProblemList({ found }: { found: StatisticalReturn }): ReactNode {
  const t = useTranslations("statistics.problems");
  const locale = useLocale();
  const problems = useProblems(found);
  if (problems.length === 0) return <p className="text-success">{t("none")}</p>;
  return (
    <ul className="grid gap-x-10 lg:grid-cols-2">
      {problems.map(({ key, text, href }) => (
        <li key={key} className="border-b border-line">
          <a
            href={localePath(locale, href)}
            className="flex min-h-target items-center justify-between gap-4 py-2 text-ink no-underline hover:text-teal"
          >
            <span>{text}</span>
            <span aria-hidden="true" className="text-teal print:hidden">
              →
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function useProblems({ form, place, problems: found }: StatisticalReturn): Problem[] {
  const t = useTranslations("statistics.problems");
  const locale = useLocale();
  const { year } = form;
  const unit = place.whole ? undefined : place.scopeId;
  const settings = `/office/statistics/form?year=${year}`;
  const rowPage = (row: ReturnRow) => `/office/statistics/form/row?year=${year}&id=${row.id}`;
  const nameOf = (row: ReturnRow) => `${row.category} ${row.name}`;
  const counted = (
    key: "withoutKind" | "waiting" | "unreported",
    query: Parameters<typeof figurePath>[0],
  ): Problem[] =>
    found[key] > 0 ? [{ key, text: t(key, { count: found[key] }), href: figurePath({ year, unit, ...query }) }] : [];
  const silent = found.silent.map((below) => ({
    key: `silent ${below.id}`,
    text: t("silent", { unit: namedIn(locale, below) }),
    href: figurePath({ year, unit: below.id }),
  }));
  const more = silent.length - namedUnits;
  return [
    ...(found.unconfirmed
      ? [{ key: "unconfirmed", text: t("unconfirmed", { year: String(year) }), href: settings }]
      : []),
    ...found.unmappedRows.map((row) => ({
      key: `row ${row.id}`,
      text: t("unmappedRow", { row: nameOf(row) }),
      href: rowPage(row),
    })),
    ...found.unmappedKinds.map((kind) => ({
      key: `kind ${kind.id}`,
      text: t("unmappedKind", { kind: namedIn(locale, kind), count: kind.events }),
      href: settings,
    })),
    ...found.overlaps.map(([one, other]) => ({
      key: `overlap ${one.id} ${other.id}`,
      text: t("overlap", { one: nameOf(one), other: nameOf(other) }),
      href: rowPage(other),
    })),
    ...counted("withoutKind", { part: "approved", kind: without }),
    ...counted("waiting", { part: "waiting" }),
    ...counted("unreported", { part: "unreported" }),
    ...silent.slice(0, namedUnits),
    ...(more > 0
      ? [
          {
            key: "more",
            text: t("silentMore", { count: more }),
            href: `/office?year=${year}${unit ? `&unit=${unit}` : ""}`,
          },
        ]
      : []),
  ];
}
