import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureTable } from "@/components/totals/figure-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { mostShown } from "@/lib/compositions/rules";
import type { RankingContent, RankingGroup } from "@/lib/rankings/content";
import { isLong } from "@/lib/rankings/rules";
import { dateText, momentText } from "@/lib/time/format";
import { useRankingColumns } from "./ranking-columns";

type Props = { content: RankingContent; linked: boolean };

/** A ranking as it will stand on paper: a table for each peer group, and the rules under it. */
export function RankingSheet({ content, linked }: Props): ReactNode {
  const t = useTranslations("rankings");
  if (content.groups.length === 0) return <EmptyState title={t("noGroups")} lead={t("noGroupsLead")} />;
  return (
    <div className="flex flex-col gap-10">
      {content.groups.map((group) => (
        <GroupTables key={group.name} content={content} group={group} linked={linked} />
      ))}
      <Footer content={content} linked={linked} />
    </div>
  );
}

function GroupTables({ content, group, linked }: Props & { group: RankingGroup }): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  const columns = useRankingColumns(content, group, linked);
  const ranked = group.rows.filter((row) => row.place !== null);
  const apart = group.rows.filter((row) => row.place === null);
  const short = isLong(content) ? mostShown : group.rows.length;
  const left = Math.max(0, ranked.length - short) + Math.max(0, apart.length - short);
  const compared = group.comparedWith && t("comparedWith", { date: dateText(group.comparedWith, locale) });
  return (
    <Section title={t("group", { name: group.name, count: group.rows.length })} lead={compared}>
      {ranked.length > 0 && (
        <FigureTable
          caption={t("rankedOf", { name: group.name })}
          columns={columns.ranked}
          rows={ranked.slice(0, short)}
          rowKey={(row) => row.unitId}
        />
      )}
      {apart.length > 0 && (
        <>
          {ranked.length > 0 && <h3 className="text-base font-medium">{t("notRanked")}</h3>}
          <FigureTable
            caption={t("notRankedOf", { name: group.name })}
            columns={columns.apart}
            rows={apart.slice(0, short)}
            rowKey={(row) => row.unitId}
          />
        </>
      )}
      {left > 0 && <p className="text-soft">{t("moreUnits", { count: left })}</p>}
    </Section>
  );
}

/** 口径, 数据来源, 截至: a ranking never stands without them. */
function Footer({ content: { asOf, takenAt, rule }, linked }: Props): ReactNode {
  const t = useTranslations("rankings.footer");
  const locale = useLocale();
  const date = dateText(asOf, locale);
  const lines = [
    t("figures", { date }),
    t("places", { fewest: rule.fewest }),
    t("source", { date, time: momentText(new Date(takenAt), locale) }),
    ...(linked ? [t("lists")] : []),
  ];
  return (
    <footer className="max-w-text border-t border-line pt-4 text-sm text-soft">
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </footer>
  );
}
