import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GrantTable } from "@/components/grants/grant-table";
import { LedgerDone } from "@/components/ledgers/done";
import { RecognitionTable } from "@/components/recognition/recognition-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { ListedGrant } from "@/lib/grants/queries/list-grants";
import type { Recognition } from "@/lib/recognition/queries/list-recognition";

type Props = {
  unitName: string;
  year: number;
  thisYear: number;
  grants: ListedGrant[];
  media: Recognition[];
  awards: Recognition[];
  done: string | string[] | undefined;
};

/** What the office has entered for a unit: its grants with what they still owe, what the press wrote, its awards. */
export function RegisterPage({ unitName, year, thisYear, grants, media, awards, done }: Props): ReactNode {
  const t = useTranslations("register");
  const recognition = useTranslations("recognition");
  const locale = useLocale();
  const owing = grants.filter((grant) => grant.finalOn === null);
  const years = [thisYear, thisYear - 1, thisYear - 2].map((each) => ({
    href: localePath(locale, `/desk/register?year=${each}`),
    label: String(each),
    current: each === year,
  }));
  return (
    <div className="flex max-w-[56rem] flex-col gap-10">
      <PageHeading
        eyebrow={unitName}
        title={t("title")}
        lead={owing.length > 0 ? t("owing", { count: owing.length }) : t("nothingOwed")}
      />
      <LedgerDone done={done} />
      <Section title={t("grants")} lead={t("grantsLead")}>
        {grants.length === 0 ? (
          <EmptyState title={t("grantsNone")} />
        ) : (
          <GrantTable
            rows={[...owing, ...grants.filter((grant) => grant.finalOn !== null)]}
            pageOf={({ id }) => localePath(locale, `/desk/register/grants/${id}`)}
          />
        )}
      </Section>
      <LinkChips label={t("year")} chips={years} />
      <Section
        title={recognition("media.title")}
        lead={t("mediaLead")}
        actions={
          <ButtonLink href={localePath(locale, "/desk/register/media/new")} tone="secondary">
            {recognition("media.add")}
          </ButtonLink>
        }
      >
        {media.length === 0 ? <EmptyState title={t("mediaNone")} /> : <RecognitionTable kind="media" rows={media} />}
      </Section>
      <Section title={recognition("awards.title")}>
        {awards.length === 0 ? (
          <EmptyState title={t("awardsNone")} />
        ) : (
          <RecognitionTable kind="awards" rows={awards} />
        )}
      </Section>
    </div>
  );
}
