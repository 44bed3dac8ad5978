import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import type { Gaps, StreetGap } from "@/lib/gaps/queries/get-gaps";
import { silentDays } from "@/lib/overview/rules";
import { monthText } from "@/lib/time/format";
import { gapLinksOf } from "./gap-links";
import { type GapLine, GapLines, GapSection, type Reminding } from "./gap-section";

type Props = { gaps: Gaps; reminding: Reminding };

/** Groups that most streets have reached lately, and the streets that have not. */
export function GroupGaps({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.groups");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const count = gaps.groups.reduce((sum, gap) => sum + gap.streets.length, 0);
  return (
    <GapSection id="groups" title={t("title", { days: silentDays })} count={count} rule={rules("gaps")}>
      {gaps.groups.map(({ group, streets }) => {
        const name = namedIn(locale, group);
        const prepared = t("prepared", { group: name, days: silentDays });
        const hrefOf = (street: string) => links.lately({ group: group.id, street });
        const lines = streets.flatMap((gap) => streetLines(gap, locale, { words: t("words"), hrefOf }));
        return (
          <div key={group.id} className="flex flex-col gap-2">
            <h3 className="text-lg">{t("group", { group: name, count: streets.length })}</h3>
            <GapLines gap={{ reason: "group", about: group.id, prepared }} {...{ lines, reminding }} />
          </div>
        );
      })}
    </GapSection>
  );
}

/** Streets, groups and months that have nothing at all. */
export function EmptyPlaces(props: Props): ReactNode {
  return (
    <>
      <EmptyStreets {...props} />
      <UnservedGroups {...props} />
      <EmptyMonths {...props} />
    </>
  );
}

function EmptyStreets({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.streets");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  const words = t("words", { days: silentDays });
  const hrefOf = (street: string) => links.lately({ street });
  return (
    <GapSection
      id="streets"
      title={t("title", { days: silentDays })}
      count={gaps.streets.length}
      rule={t("rule", { days: silentDays })}
    >
      {gaps.streets.map((gap) => (
        <GapLines
          key={gap.street.id}
          gap={{ reason: "street", about: gap.street.id, prepared: t("prepared", { days: silentDays }) }}
          lines={streetLines(gap, locale, { words, hrefOf })}
          reminding={reminding}
        />
      ))}
    </GapSection>
  );
}

function UnservedGroups({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.unserved");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  return (
    <GapSection
      id="unserved"
      title={t("title", { days: silentDays })}
      count={gaps.unserved.length}
      rule={t("rule", { days: silentDays })}
    >
      {gaps.unserved.map((group) => {
        const name = namedIn(locale, group);
        const prepared = t("prepared", { group: name, days: silentDays });
        const lines = unitLines(gaps, locale, { words: name, href: links.lately({ group: group.id }) });
        return (
          <Folded key={group.id} title={name}>
            <GapLines gap={{ reason: "group", about: group.id, prepared }} {...{ lines, reminding }} />
          </Folded>
        );
      })}
    </GapSection>
  );
}

function EmptyMonths({ gaps, reminding }: Props): ReactNode {
  const t = useTranslations("gaps.months");
  const locale = useLocale();
  const links = gapLinksOf(locale, reminding.now, reminding.unit);
  return (
    <GapSection id="months" title={t("title")} count={gaps.months.length} rule={t("rule")}>
      {gaps.months.map((month) => {
        const number = Number(month.slice(5, 7));
        const name = monthText(number, locale);
        const lines = unitLines(gaps, locale, { words: name, href: links.list({ month: number }) });
        return (
          <Folded key={month} title={name}>
            <GapLines
              gap={{ reason: "month", about: month, prepared: t("prepared", { month: name }) }}
              {...{ lines, reminding }}
            />
          </Folded>
        );
      })}
    </GapSection>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className="flex flex-col gap-2">
      <summary className="inline-flex min-h-target items-center font-medium text-teal hover:underline">{title}</summary>
      {children}
    </details>
  );
}

/** A line for each unit that answers for the street; one without a unit where none does. */
function streetLines(
  { street, units }: StreetGap,
  locale: string,
  { words, hrefOf }: { words: string; hrefOf: (street: string) => string },
): GapLine[] {
  const line = { name: namedIn(locale, street), words, href: hrefOf(street.id) };
  if (units.length === 0) return [{ ...line, key: street.id, unit: null }];
  return units.map((unit) => ({ ...line, key: unit.id, unit }));
}

function unitLines({ below }: Gaps, locale: string, line: { words: string; href: string }): GapLine[] {
  return below.map((unit) => ({ ...line, key: unit.id, name: namedIn(locale, unit), unit }));
}
