import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OrderComposition } from "@/components/compositions/order-composition";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { queryText } from "@/lib/compositions/input";
import type { TakenRanking } from "@/lib/rankings/queries/get-ranking";
import { isLong } from "@/lib/rankings/rules";
import { dateText, momentText } from "@/lib/time/format";
import { RankingSheet } from "./ranking-sheet";

export type RankingDone = "kept" | "wasPublished" | "wasWithdrawn";
type Props = {
  ranking: TakenRanking;
  /** A ranking of the whole programme, and a reader who speaks for it. */
  publishable: boolean;
  done: RankingDone | null;
  actions: Record<"publish" | "withdraw" | "compose", FormAction>;
};

/** A ranking as it was taken, with its notice; whether everyone may read it is decided here. */
export function RankingPage({ ranking, publishable, done, actions }: Props): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  const { id, content, publishedAt, takenBy, unitName, unitNameEn } = ranking;
  const date = t("asOf", { date: dateText(content.asOf, locale) });
  const file = (kind: string) => localePath(locale, `/office/rankings/${id}/${kind}`);
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb steps={[{ label: t("title"), href: localePath(locale, "/office/rankings") }, { label: date }]} />
      <PageHeading
        title={t("heading", { year: String(content.year), date })}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            {namedIn(locale, { name: unitName, nameEn: unitNameEn })}
            {publishedAt ? <Badge tone="success">{t("published")}</Badge> : <Badge>{t("internal")}</Badge>}
          </span>
        }
        lead={t("takenLead", { time: momentText(ranking.takenAt, locale), name: takenBy })}
        actions={
          <>
            {isLong(content) ? (
              <OrderComposition
                wanted={{ kind: "notice", format: "docx", query: queryText({ unit: ranking.unitId, ranking: id }) }}
                order={actions.compose}
              >
                {t("word")}
              </OrderComposition>
            ) : (
              <ButtonLink href={file("word")}>{t("word")}</ButtonLink>
            )}
            <ButtonLink tone="secondary" href={file("csv")}>
              {t("csv")}
            </ButtonLink>
          </>
        }
      />
      {done && (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      )}
      <RankingSheet content={content} linked />
      {publishable ? <Publishing ranking={ranking} actions={actions} /> : <Notice>{t("staysInternal")}</Notice>}
    </div>
  );
}

function Publishing({ ranking: { id, publishedAt }, actions }: Pick<Props, "ranking" | "actions">): ReactNode {
  const t = useTranslations("rankings");
  const locale = useLocale();
  if (!publishedAt) {
    return (
      <ConfirmDetails label={t("publish")}>
        <p>{t("publishAsk")}</p>
        <ActionButton action={actions.publish} values={{ id }} tone="primary">
          {t("publishNow")}
        </ActionButton>
      </ConfirmDetails>
    );
  }
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <p>
        {t("publishedAt", { time: momentText(publishedAt, locale) })}{" "}
        <a href={localePath(locale, `/rankings?id=${id}`)}>{t("seePublic")}</a>
      </p>
      <ConfirmDetails label={t("withdraw")}>
        <p>{t("withdrawAsk")}</p>
        <ActionButton action={actions.withdraw} values={{ id }} tone="danger">
          {t("withdrawNow")}
        </ActionButton>
      </ConfirmDetails>
    </div>
  );
}
