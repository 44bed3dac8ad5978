import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { localePath } from "@/i18n/path";
import { type Compared, type Flag, thresholds } from "@/lib/reviews/flags";

/** What is out of the ordinary about a record, a word each. */
export function FlagBadges({ flags }: { flags: readonly Flag[] }): ReactNode {
  const t = useTranslations("reviews.flags.short");
  if (flags.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {flags.map(({ kind }) => (
        <li key={kind}>
          <Badge tone="accent">{t(kind)}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** What is out of the ordinary about a record before anything is decided: the figures compared, the events, and the rule. */
export function FlagList({ flags, eventId }: { flags: readonly Flag[]; eventId: string }): ReactNode {
  const t = useTranslations("reviews.flags");
  if (flags.length === 0) return null;
  return (
    <Notice tone="warn" title={t("heading")}>
      <ul className="flex flex-col gap-3 pt-1">
        {flags.map((flag) => (
          <li key={flag.kind} className="flex flex-col gap-0.5">
            <FlagWords flag={flag} />
            {"compared" in flag && <ComparedEvents events={flag.compared} />}
            {flag.kind === "duplicate" && <MergeLink eventId={eventId} />}
            <span className="max-w-text text-sm text-soft">{t(`rules.${flag.kind}`, ruleFigures)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The rules of all flags, for the note above the queue. */
export function FlagRules(): ReactNode {
  const t = useTranslations("reviews.flags");
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {flagKinds.map((kind) => (
        <li key={kind}>
          {t(`short.${kind}`)}: {t(`rules.${kind}`, ruleFigures)}
        </li>
      ))}
    </ul>
  );
}

const flagKinds = [
  ...(["above_size", "round_again", "same_as_last", "above_usual"] as const),
  ...(["duplicate", "large_estimate", "evidence_missing"] as const),
];
const ruleFigures = { ...thresholds };

function FlagWords({ flag }: { flag: Flag }): ReactNode {
  const t = useTranslations("reviews.flags.words");
  const format = useFormatter();
  const figures = Object.entries(flag).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return (
    <span className="font-medium">
      {t(flag.kind, Object.fromEntries(figures.map(([name, value]) => [name, format.number(value)])))}
    </span>
  );
}

/** Where the two, both within reach, become one. */
function MergeLink({ eventId }: { eventId: string }): ReactNode {
  const t = useTranslations("alike");
  const locale = useLocale();
  return (
    <a
      href={localePath(locale, `/desk/events/${eventId}/merge`)}
      className="inline-flex min-h-8 items-center self-start text-teal underline elder:min-h-target"
    >
      {t("merge")}
    </a>
  );
}

function ComparedEvents({ events }: { events: readonly Compared[] }): ReactNode {
  const locale = useLocale();
  return (
    <ul className="flex flex-wrap gap-x-4">
      {events.map(({ id, title }) => (
        <li key={id}>
          <a
            href={localePath(locale, `/events/${id}`)}
            className="inline-flex min-h-8 items-center text-teal underline elder:min-h-target"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
