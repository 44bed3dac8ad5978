import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Where a venue lies: a link that a phone opens in its own map, and the degrees to read. Nothing is fetched from outside. */
export function MapPoint({ latitude, longitude }: { latitude: string; longitude: string }): ReactNode {
  const t = useTranslations("venues");
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <a
        href={`geo:${latitude},${longitude}?q=${latitude},${longitude}`}
        className="inline-flex min-h-target items-center font-semibold text-teal"
      >
        {t("openMap")}
      </a>
      <span className="text-sm text-soft">{t("degrees", { latitude, longitude })}</span>
    </span>
  );
}
