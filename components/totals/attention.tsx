import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RuleNote } from "@/components/ui/rule-note";
import { namedIn } from "@/i18n/named";
import type { Gap } from "@/lib/overview/queries/list-gaps";
import type { UnitLine } from "@/lib/overview/queries/list-units-below";
import { byConcern, silentDays } from "@/lib/overview/rules";
import type { WaitingRecord } from "@/lib/reviews/queries/list-waiting";
import { daysBetween, localDate } from "@/lib/time/zone";
import type { Links } from "./links";

const shown = 5;

type Props = {
  waiting: { rows: WaitingRecord[]; count: number };
  proposals: number;
  units: UnitLine[];
  gaps: Gap[];
  now: Date;
  links: Links;
  mayReview: boolean;
};

/** Who is missing and what is at risk: what the coordinator does next, in three columns. */
export function Attention({ waiting, proposals, units, gaps, now, links, mayReview }: Props): ReactNode {
  const t = useTranslations("office.attention");
  return (
    <section aria-labelledby="attention-heading" className="flex flex-col gap-5">
      <h2 id="attention-heading" className="text-xl">
        {t("heading")}
      </h2>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
        <Waiting {...{ waiting, proposals, now, links, mayReview }} />
        {units.length > 0 && <Behind units={units} links={links} />}
        <Gaps gaps={gaps} links={links} />
      </div>
    </section>
  );
}

function Column({
  title,
  count,
  rule,
  children,
}: {
  title: string;
  count: number;
  rule?: string;
  children: ReactNode;
}): ReactNode {
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-2 border-t-2 border-accent-mark pt-3">
      <h3 className="flex items-baseline justify-between gap-3">
        {title}
        <span className={count > 0 ? "text-xl font-semibold text-accent" : "text-xl font-semibold text-faint"}>
          {format.number(count)}
        </span>
      </h3>
      {children}
      {rule && <RuleNote label={title}>{rule}</RuleNote>}
    </div>
  );
}

const lineClass = "flex min-h-target flex-col justify-center py-1.5 text-ink no-underline hover:text-teal";

function Waiting({
  waiting,
  proposals,
  now,
  links,
  mayReview,
}: Pick<Props, "waiting" | "proposals" | "now" | "links" | "mayReview">): ReactNode {
  const t = useTranslations("office.attention");
  const locale = useLocale();
  const format = useFormatter();
  return (
    <Column title={t("waiting")} count={waiting.count}>
      {waiting.count === 0 && <p className="text-soft">{t("waitingNone")}</p>}
      <ul className="divide-y divide-line">
        {waiting.rows.slice(0, shown).map((record) => (
          <li key={record.eventId}>
            <RecordLine href={mayReview ? links.reviews(record.eventId) : undefined}>
              <span className="line-clamp-1 font-medium">{record.title}</span>
              <span className="flex flex-wrap gap-x-2 text-sm text-soft">
                <span>{namedIn(locale, { name: record.unitName, nameEn: record.unitNameEn })}</span>
                <span>{t("since", { days: daysBetween(localDate(record.submittedAt), localDate(now)) })}</span>
                <span>
                  {record.claimed === null ? t("onlineOnly") : t("claimed", { figure: format.number(record.claimed) })}
                </span>
              </span>
            </RecordLine>
          </li>
        ))}
      </ul>
      {mayReview && waiting.count > 0 && (
        <MoreLink href={links.reviews()}>{t("waitingAll", { count: waiting.count })}</MoreLink>
      )}
      {mayReview && proposals > 0 && (
        <MoreLink href={`${links.reviews()}?tab=proposals`}>
          {`${t("proposals")}: ${t("proposalsAll", { count: proposals })}`}
        </MoreLink>
      )}
    </Column>
  );
}

/** Who may not review sees what waits, without a way in. */
function RecordLine({ href, children }: { href?: string; children: ReactNode }): ReactNode {
  return href ? (
    <a href={href} className={lineClass}>
      {children}
    </a>
  ) : (
    <div className={lineClass}>{children}</div>
  );
}

function Behind({ units, links }: { units: UnitLine[]; links: Links }): ReactNode {
  const t = useTranslations("office.attention");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const behind = units.filter((unit) => unit.concerns.length > 0).sort((a, b) => byConcern(a.concerns, b.concerns));
  return (
    <Column title={t("behind")} count={behind.length} rule={rules("behind")}>
      {behind.length === 0 && <p className="text-soft">{t("behindNone")}</p>}
      <ul className="divide-y divide-line">
        {behind.slice(0, shown).map((unit) => (
          <li key={unit.id}>
            <a href={links.view({ unit: unit.id })} className={lineClass}>
              <span className="font-medium">{namedIn(locale, unit)}</span>
              <span className="flex flex-wrap gap-x-3 text-sm text-accent">
                {unit.concerns.map((concern) => (
                  <span key={concern.kind}>
                    {concern.kind === "behind"
                      ? t("missing", { count: concern.missing })
                      : t("silent", { days: silentDays })}
                  </span>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {behind.length > shown && <MoreLink href="#units">{t("behindMore", { count: behind.length - shown })}</MoreLink>}
      {behind.length > 0 && <MoreLink href={links.gaps("behind")}>{t("remind", { count: behind.length })}</MoreLink>}
    </Column>
  );
}

function Gaps({ gaps, links }: { gaps: Gap[]; links: Links }): ReactNode {
  const t = useTranslations("office.attention");
  const rules = useTranslations("rules");
  const locale = useLocale();
  return (
    <Column
      title={t("gaps", { days: silentDays })}
      count={gaps.reduce((sum, gap) => sum + gap.streets.length, 0)}
      rule={rules("gaps")}
    >
      {gaps.length === 0 && <p className="text-soft">{t("gapsNone", { days: silentDays })}</p>}
      <ul className="divide-y divide-line">
        {gaps.slice(0, shown + 1).map(({ group, streets }) => (
          <li key={group.id} className="py-1.5">
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{namedIn(locale, group)}</span>
              <span className="text-sm text-accent">{t("gap", { count: streets.length })}</span>
            </p>
            <GapStreets {...{ group, streets, links }} />
          </li>
        ))}
      </ul>
      <MoreLink href={links.gaps("groups")}>{t("allGaps")}</MoreLink>
    </Column>
  );
}

function GapStreets({ group, streets, links }: Pick<Gap, "group" | "streets"> & { links: Links }): ReactNode {
  const t = useTranslations("office.attention");
  const locale = useLocale();
  const toStreet = (street: Gap["streets"][number]) => (
    <a
      key={street.id}
      href={links.events({ group: group.id, street: street.id })}
      className="inline-flex min-h-6 items-center text-soft no-underline hover:text-teal hover:underline elder:min-h-target"
    >
      {namedIn(locale, street)}
    </a>
  );
  return (
    <div className="text-sm">
      <p className="flex flex-wrap gap-x-3">{streets.slice(0, shown).map(toStreet)}</p>
      {streets.length > shown && (
        <details>
          <summary className="cursor-pointer py-1 text-soft hover:text-teal elder:min-h-target">
            {t("gapsMore", { count: streets.length - shown })}
          </summary>
          <p className="flex flex-wrap gap-x-3">{streets.slice(shown).map(toStreet)}</p>
        </details>
      )}
    </div>
  );
}

function MoreLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a
      href={href}
      className="inline-flex min-h-target items-center self-start font-medium text-teal no-underline hover:underline"
    >
      {children}
    </a>
  );
}
