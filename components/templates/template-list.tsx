import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import type { Template } from "@/lib/templates/queries";

const mostShown = 6;

/** The first of the unit's templates, to begin a new event from, and the way to all of them. */
export function TemplateList({ templates, chosenId }: { templates: Template[]; chosenId?: string }): ReactNode {
  const t = useTranslations("templates");
  const locale = useLocale();
  if (templates.length === 0) return null;
  return (
    <nav aria-label={t("begin")} className="flex max-w-form flex-col gap-2">
      <p className="text-soft">{t("begin")}</p>
      <ul className="flex flex-wrap gap-2">
        {templates.slice(0, mostShown).map(({ id, name }) => (
          <li key={id} className="max-w-full">
            <ButtonLink
              href={localePath(locale, `/desk/events/new?template=${id}`)}
              tone="secondary"
              aria-current={id === chosenId ? "true" : undefined}
              className="aria-[current]:bg-teal-soft"
            >
              {name}
            </ButtonLink>
          </li>
        ))}
        <li>
          <ButtonLink href={localePath(locale, "/desk/templates")} tone="quiet">
            {t("manage", { count: templates.length })}
          </ButtonLink>
        </li>
      </ul>
    </nav>
  );
}
