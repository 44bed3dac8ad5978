import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneLink } from "@/components/events/phone-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { namedIn } from "@/i18n/named";
import { MapPoint } from "./map-point";

type Named = { name: string; nameEn: string | null } | null;
export type VenueShown = {
  street: { name: string; nameEn: string | null };
  kind: Named;
  unit: Named;
  level: "national" | "province" | "city" | "district" | null;
  address: string;
  latitude: string | null;
  longitude: string | null;
  opening: string | null;
  phone: string | null;
  capacity: number | null;
  accessNotes: string | null;
};

/** What a visitor asks of a venue, and what the register knows; what is not known is left out. */
export function VenueFacts({ venue }: { venue: VenueShown }): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  const format = useFormatter();
  const { kind, unit, level, latitude, longitude, opening, phone, capacity, accessNotes } = venue;
  const facts = [
    { key: "address", term: t("fields.address"), detail: `${namedIn(locale, venue.street)} ${venue.address}` },
    latitude &&
      longitude && {
        key: "map",
        term: t("fields.map"),
        detail: <MapPoint latitude={latitude} longitude={longitude} />,
      },
    opening && { key: "opening", term: t("fields.opening"), detail: opening },
    phone && { key: "phone", term: t("fields.phone"), detail: <PhoneLink phone={phone} /> },
    accessNotes && { key: "access", term: t("fields.accessNotes"), detail: accessNotes },
    capacity !== null && {
      key: "capacity",
      term: t("fields.capacity"),
      detail: `${format.number(capacity)} ${t("fields.people")}`,
    },
    kind && { key: "kind", term: t("fields.kindId"), detail: namedIn(locale, kind) },
    level && { key: "level", term: t("fields.level"), detail: t(`levels.${level}`) },
    unit && { key: "unit", term: t("fields.unitId"), detail: namedIn(locale, unit) },
  ];
  return <DefinitionList items={facts.filter((fact) => typeof fact === "object" && fact !== null)} />;
}
