import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormField, initialChoices, initialText } from "@/components/forms/form-field";
import { dayWords, NoteBadge } from "@/components/series/day-note";
import { Badge } from "@/components/ui/badge";
import { controlClass } from "@/components/ui/control-class";
import { localePath } from "@/i18n/path";
import type { CopyLine as Line } from "@/lib/copies/queries/preview-copy";

/** One event to be held again: kept or left out, the day it was and the day it will be, and what speaks against that. */
export function CopyLine({
  line,
  fields,
}: {
  line: Line;
  fields: Record<"event" | "keep" | "to", FormField>;
}): ReactNode {
  const t = useTranslations("copies");
  const event = useTranslations("event");
  const locale = useLocale();
  const { event: source, keep, to } = fields;
  return (
    <li className="flex flex-col gap-2 py-3 md:flex-row md:items-start md:justify-between md:gap-6">
      <input type="hidden" name={source.name} defaultValue={line.id} />
      <div className="flex min-w-0 flex-col gap-1">
        <label className="flex min-h-target cursor-pointer items-start gap-3 py-2">
          <input
            key={keep.key}
            type="checkbox"
            name={keep.name}
            defaultChecked={initialChoices(keep).length > 0}
            className="peer mt-[0.15em] size-5 shrink-0"
          />
          <span className="min-w-0 peer-not-checked:text-soft peer-not-checked:line-through">
            <span className="font-medium">{line.title}</span>
            {line.edition !== null && (
              <span className="ms-2 text-soft">{event("edition", { number: line.edition })}</span>
            )}
          </span>
        </label>
        <p className="ps-8 text-sm text-soft">{t("was", { day: dayWords(line.startsOn, locale) })}</p>
        {line.alike.map(({ id, title }) => (
          <p key={id} className="ps-8 text-sm">
            {t("alike")}{" "}
            <a href={localePath(locale, `/desk/events/${id}`)} className="underline">
              {title}
            </a>
          </p>
        ))}
      </div>
      <div className="flex shrink-0 flex-col gap-1 ps-8 md:ps-0">
        <input
          key={to.key}
          type="date"
          name={to.name}
          aria-label={t("newDay", { title: line.title })}
          defaultValue={initialText(to)}
          className={controlClass("max-w-52")}
        />
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          {dayWords(line.to, locale)}
          {line.note && <NoteBadge note={line.note} />}
          {line.past && <Badge tone="warn">{t("past")}</Badge>}
        </p>
      </div>
    </li>
  );
}
