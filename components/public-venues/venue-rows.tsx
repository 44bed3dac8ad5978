import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { PublicVenueLine } from "@/lib/venues/queries/public-venues";

/** The places one can go to: name, kind, address and when they are open. The whole row leads to the page. */
export function VenueRows({ venues }: { venues: PublicVenueLine[] }): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {venues.map((venue) => (
        <li key={venue.id} className="relative flex flex-col gap-1 py-4 hover:bg-teal-soft/40">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-lg">
              <a
                href={localePath(locale, `/venues/${venue.id}`)}
                className="text-ink no-underline after:absolute after:inset-0 hover:text-teal hover:underline elder:inline-flex elder:min-h-target elder:items-center"
              >
                {namedIn(locale, venue)}
              </a>
            </h2>
            {venue.kind && <Badge>{namedIn(locale, venue.kind)}</Badge>}
            {venue.level && <Badge tone="teal">{t(`levels.${venue.level}`)}</Badge>}
          </div>
          <p className="text-soft">{`${namedIn(locale, venue.street)} · ${venue.address}`}</p>
          {venue.opening && <p className="text-sm text-soft">{t("openAt", { opening: venue.opening })}</p>}
        </li>
      ))}
    </ul>
  );
}
