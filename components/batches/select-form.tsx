import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionBar } from "@/components/forms/action-bar";
import { Button } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import { mostEvents } from "@/lib/batches/input";
import { type DeskFilter, deskListPath } from "@/lib/events/desk-filter";

/**
 * A list whose ticked lines go on to be changed together, or out as a spreadsheet. A plain form: its pages are turned with it, so that
 * what is ticked comes along, with and without a script.
 */
export function SelectForm({
  filter,
  found,
  elsewhere,
  place,
  tickPage,
  children,
}: {
  filter: DeskFilter;
  /** How many events the filter finds in all. */
  found: number;
  /** Ticked on other pages of the list. */
  elsewhere: string[];
  place: { previous: string | null; next: string | null; here: object };
  /** Ticks or unticks what this page shows. */
  tickPage: ReactNode;
  children: ReactNode;
}): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const several = place.previous !== null || place.next !== null;
  return (
    <form action={localePath(locale, "/desk/events/batch")} method="get" className="flex flex-col gap-5">
      {Object.entries(filter).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name="event" value={id} />
      ))}
      {elsewhere.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4 text-soft">
          {t(elsewhere.length >= mostEvents ? "elsewhereFull" : "elsewhere", { count: elsewhere.length })}
          <a
            href={localePath(locale, deskListPath(filter, place.here))}
            className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
          >
            {t("untick")}
          </a>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
        {tickPage}
        {several && found <= mostEvents && (
          <button type="submit" name="all" value="yes" className={`${linkClass} cursor-pointer`}>
            {t("changeAll", { count: found })}
          </button>
        )}
        <a href={localePath(locale, "/desk/events/batches")} className={linkClass}>
          {t("last")}
        </a>
      </div>
      {several && found > mostEvents && <p className="text-sm text-soft">{t("tooMany", { most: mostEvents })}</p>}
      {children}
      <ActionBar>
        <Button type="submit" tone="secondary">
          {t("change")}
        </Button>
        <Button type="submit" tone="quiet" formAction={localePath(locale, "/desk/events/csv")}>
          {t("csv")}
        </Button>
      </ActionBar>
      <Pages {...place} />
    </form>
  );
}

const linkClass = "inline-flex min-h-target items-center text-teal no-underline hover:underline";

/** Back and on, as buttons of the form. */
function Pages({ previous, next }: { previous: string | null; next: string | null }): ReactNode {
  const t = useTranslations("common");
  const locale = useLocale();
  const list = localePath(locale, "/desk/events");
  if (!previous && !next) return null;
  return (
    <nav aria-label={t("pagination")} className="flex flex-wrap items-center gap-3 print:hidden">
      {previous && (
        <Button type="submit" tone="secondary" formAction={list} name="before" value={previous}>
          {t("previousPage")}
        </Button>
      )}
      {next && (
        <Button type="submit" tone="secondary" formAction={list} name="after" value={next}>
          {t("nextPage")}
        </Button>
      )}
    </nav>
  );
}
