import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { own } from "@/lib/figures/input";
import type { Gaps } from "@/lib/gaps/queries/get-gaps";
import { missingEvidenceQuery, unreportedQuery } from "@/lib/gaps/rules";
import { silentDays } from "@/lib/overview/rules";
import { dayText } from "@/lib/time/format";
import { gapLinksOf } from "./gap-links";
import { GapLines, GapSection, type Reminding } from "./gap-section";

type Props = { gaps: Gaps; reminding: Reminding };

/** Units that are behind or silent, and those that owe a report or evidence. */
export function UnitGaps(props: Props): ReactNode {
  return (
    <>
      <Behind {...props} />
      <Silent {...props} />
      <Unreported {...props} />
      <Unproved {...props} />
    </>
  );
}

function Behind({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.behind");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const lines = gaps.behind.map((unit) => ({
    key: unit.id,
    name: namedIn(locale, unit),
    words: t("words", { count: unit.missing }),
    href: links.list({ below: unit.id, counts: "yes" }),
    unit,
  }));
  return (
    <GapSection id="behind" title={t("title")} count={lines.length} rule={rules("behind")}>
      <GapLines gap={{ reason: "behind", prepared: t("prepared") }} {...{ lines, reminding }} />
    </GapSection>
  );
}

function Silent({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.silent");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const lines = gaps.silent.map((unit) => ({
    key: unit.id,
    name: namedIn(locale, unit),
    words: t("words", { days: silentDays }),
    href: links.lately({ below: unit.id }),
    unit,
  }));
  return (
    <GapSection id="silent" title={t("title", { days: silentDays })} count={lines.length} rule={rules("behind")}>
      <GapLines gap={{ reason: "silent", prepared: t("prepared", { days: silentDays }) }} {...{ lines, reminding }} />
    </GapSection>
  );
}

function Unreported({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.unreported");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const lines = gaps.unreported.map((unit) => ({
    key: unit.id,
    name: namedIn(locale, unit),
    words: t("words", { count: unit.count, since: dayText(unit.since, locale) }),
    href: links.list({ ...unreportedQuery(reminding.now), unit: unit.id, below: own }),
    unit,
  }));
  return (
    <GapSection id="unreported" title={t("title")} count={lines.length} rule={t("rule")}>
      <GapLines gap={{ reason: "unreported", prepared: t("prepared") }} {...{ lines, reminding }} />
    </GapSection>
  );
}

function Unproved({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.evidence");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const lines = gaps.evidence.map((unit) => ({
    key: unit.id,
    name: namedIn(locale, unit),
    words: t("words", { count: unit.count }),
    href: links.list({ ...missingEvidenceQuery(reminding.now), unit: unit.id, below: own }),
    unit,
  }));
  return (
    <GapSection id="evidence" title={t("title")} count={lines.length} rule={t("rule")}>
      <GapLines gap={{ reason: "evidence", prepared: t("prepared") }} {...{ lines, reminding }} />
    </GapSection>
  );
}
