import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";

type Named = { id: string; name: string; nameEn: string | null };

/** Where a unit stands in the tree; `last` is this page. */
export async function UnitTrail({ above, last }: { above: Named[]; last: string }): Promise<ReactNode> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("admin.units")]);
  const steps = above.map((unit) => ({
    label: namedIn(locale, unit),
    href: localePath(locale, `/admin/units/${unit.id}`),
  }));
  return (
    <Breadcrumb steps={[{ label: t("title"), href: localePath(locale, "/admin/units") }, ...steps, { label: last }]} />
  );
}
