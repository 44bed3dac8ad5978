import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";

/** On a line about an event that another unit leads: that one is its co-host, and who leads it. */
export function CoHostMark({ unit }: { unit: { name: string; nameEn: string | null } }): ReactNode {
  const t = useTranslations("coHosts");
  const locale = useLocale();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone="teal">{t("mark")}</Badge>
      <span className="text-sm text-soft">{t("ledBy", { unit: namedIn(locale, unit) })}</span>
    </span>
  );
}

/** The names of an event's co-hosts: units first, then whoever else was written down. */
export function useCoHostNames() {
  const t = useTranslations("coHosts");
  const locale = useLocale();
  return (event: { coHostUnits: { name: string; nameEn: string | null }[]; coHosts: string | null }) =>
    [...event.coHostUnits.map((unit) => namedIn(locale, unit)), event.coHosts].filter(Boolean).join(t("separator"));
}
