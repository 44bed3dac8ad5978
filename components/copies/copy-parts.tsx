import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fold } from "@/components/forms/fold";
import { Button } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import { type EventPart, eventParts } from "@/lib/events/fields";

/** What comes along from the event that is copied; a plain form that fills the one below anew. */
export function CopyParts({ fromId, parts }: { fromId: string; parts: readonly EventPart[] }): ReactNode {
  const t = useTranslations("copies");
  const series = useTranslations("series");
  const locale = useLocale();
  return (
    <form action={localePath(locale, "/desk/events/new")} method="get" className="max-w-form">
      <input type="hidden" name="from" value={fromId} />
      {/* Said even when nothing is ticked, so that nothing means nothing. */}
      <input type="hidden" name="parts" value="title" />
      <Fold label={t("parts", { count: parts.length, of: eventParts.length })} open={parts.length < eventParts.length}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {eventParts.map((part) => (
            <label key={part} className="inline-flex min-h-target cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                name="parts"
                value={part}
                defaultChecked={parts.includes(part)}
                className="size-5 shrink-0"
              />
              {series(`part.${part}`)}
            </label>
          ))}
        </div>
        <div>
          <Button type="submit" tone="secondary">
            {t("fillAnew")}
          </Button>
        </div>
      </Fold>
    </form>
  );
}
