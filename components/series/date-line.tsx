import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormField, initialChoices, initialText } from "@/components/forms/form-field";
import { controlClass } from "@/components/ui/control-class";
import { localePath } from "@/i18n/path";
import type { SeriesPreview } from "@/lib/series/queries/preview-series";
import { dayWords, NoteBadge } from "./day-note";

/** One date: kept or struck, where it is moved to, and what speaks against it. */
export function DateLine({
  line,
  fields,
}: {
  line: SeriesPreview["lines"][number];
  fields: Record<"on" | "keep" | "to", FormField>;
}): ReactNode {
  const t = useTranslations("series");
  const locale = useLocale();
  const day = dayWords(line.date, locale);
  return (
    <li className="flex flex-col gap-2 py-3 sm:flex-row sm:items-center sm:justify-between sm:gap-6">
      <div className="flex min-w-0 flex-col">
        <input type="hidden" name={fields.on.name} defaultValue={line.date} />
        <label className="flex min-h-target cursor-pointer items-center gap-3">
          <input
            key={fields.keep.key}
            type="checkbox"
            name={fields.keep.name}
            defaultChecked={initialChoices(fields.keep).length > 0}
            className="peer size-5 shrink-0"
          />
          <span className="font-medium peer-not-checked:text-soft peer-not-checked:line-through">{day}</span>
          {line.note && <NoteBadge note={line.note} />}
        </label>
        {line.left && <p className="ps-8 text-sm text-soft">{t("holiday")}</p>}
        {line.alike.map((event) => (
          <p key={event.id} className="ps-8">
            {event.itself ? (
              t("itself")
            ) : (
              <>
                {t("alike")}{" "}
                <a href={localePath(locale, `/desk/events/${event.id}`)} className="underline">
                  {event.title}
                </a>
              </>
            )}
          </p>
        ))}
      </div>
      <label className="flex shrink-0 items-center gap-3 ps-8 text-sm whitespace-nowrap text-soft sm:ps-0">
        {t("moveTo")}
        <input
          key={fields.to.key}
          type="date"
          name={fields.to.name}
          aria-label={t("moveLabel", { day })}
          defaultValue={initialText(fields.to)}
          className={controlClass("max-w-44")}
        />
      </label>
    </li>
  );
}
