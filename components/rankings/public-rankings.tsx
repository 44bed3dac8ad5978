import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { RankingContent } from "@/lib/rankings/content";
import type { PublishedRanking } from "@/lib/rankings/queries/get-ranking";
import { dateText } from "@/lib/time/format";
import { RankingSheet } from "./ranking-sheet";

type Props = { rankings: PublishedRanking[]; shown: { id: string; content: RankingContent } | null };

/** The rankings the office has published, for everyone: one in full, the others a link away. */
export function PublicRankings({ rankings, shown }: Props): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  const chips = rankings.map(({ id, asOf }) => ({
    href: localePath(locale, `/rankings?id=${id}`),
    label: t("asOf", { date: dateText(asOf, locale) }),
    current: id === shown?.id,
  }));
  return (
    <div className="page flex flex-col gap-8 pt-6 md:pt-8">
      <PageHeading
        title={shown ? t("publicHeading", { year: String(shown.content.year) }) : t("publicTitle")}
        eyebrow={shown && namedIn(locale, { name: shown.content.unitName, nameEn: shown.content.unitNameEn })}
        lead={shown && t("asOf", { date: dateText(shown.content.asOf, locale) })}
      />
      {chips.length > 1 && <LinkChips label={t("publicOthers")} chips={chips} />}
      {shown ? (
        <RankingSheet content={shown.content} linked={false} />
      ) : (
        <EmptyState title={t("publicNone")} lead={t("publicNoneLead")} />
      )}
      <p>
        <ButtonLink tone="secondary" href={localePath(locale, "/progress")}>
          {t("toProgress")}
        </ButtonLink>
      </p>
    </div>
  );
}
