import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/i18n/path";
import type { AuditEntry } from "@/lib/audit/queries";
import { momentText } from "@/lib/time/format";
import { EntryDetail } from "./entry-detail";
import { auditWords } from "./words";

/** Entries of the trail: when, who, what, to what, and how it changed. */
export async function EntryList({ entries }: { entries: AuditEntry[] }): Promise<ReactNode> {
  const [t, locale, words] = await Promise.all([getTranslations("audit"), getLocale(), auditWords()]);
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.number} className="flex flex-col gap-x-6 gap-y-1 border-b border-line py-3 md:flex-row">
          <p className="flex shrink-0 gap-3 text-sm text-soft md:w-56 md:pt-0.5">
            <span className="md:order-2">{momentText(entry.at, locale)}</span>
            <span className="md:order-1 md:w-12">{entry.number}</span>
          </p>
          <div className="flex min-w-0 grow flex-col gap-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{entry.actorName || t("nobody")}</span>
              <span>{words.action(entry.action)}</span>
              {entry.outcome === "denied" && <Badge tone="danger">{t("outcomes.denied")}</Badge>}
              <SubjectLink entry={entry} locale={locale} kind={words.kind(entry.subjectKind)} />
            </p>
            <EntryDetail detail={entry.detail} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const pages: Record<string, string> = {
  unit: "/admin/units/",
  person: "/admin/people/",
  campaign: "/office/campaigns/",
  venue: "/office/venues/",
  event: "/events/",
};

function SubjectLink({ entry, locale, kind }: { entry: AuditEntry; locale: string; kind: string }): ReactNode {
  if (entry.subjectKind === "permission" || entry.subjectKind === "unknown") return null;
  const page = pages[entry.subjectKind];
  const name = `${kind} ${entry.subjectName}`;
  if (!page) return <span className="text-soft">{name}</span>;
  return (
    <a href={localePath(locale, page + encodeURIComponent(entry.subjectId))} className="text-teal">
      {name}
    </a>
  );
}
