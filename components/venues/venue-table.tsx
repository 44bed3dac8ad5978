import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ListedVenue } from "@/lib/venues/queries";

/** The venues of the register, by street and name. */
export function VenueTable({ venues, total }: { venues: ListedVenue[]; total: number }): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  const nothing = <span className="text-faint">–</span>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">{t("total", { count: total })}</p>
      <DataTable
        caption={t("title")}
        rows={venues}
        rowKey={(venue) => venue.id}
        empty={<EmptyState title={t("none")} lead={t("noneLead")} />}
        columns={[
          {
            key: "name",
            header: t("fields.name"),
            primary: true,
            cell: (venue) => (
              <a
                href={localePath(locale, `/office/venues/${venue.id}`)}
                className="inline-flex min-h-target items-center text-teal"
              >
                {namedIn(locale, venue)}
              </a>
            ),
          },
          { key: "kind", header: t("fields.kindId"), cell: ({ kind }) => (kind ? namedIn(locale, kind) : nothing) },
          { key: "level", header: t("fields.level"), cell: ({ level }) => (level ? t(`levels.${level}`) : nothing) },
          {
            key: "street",
            header: t("fields.streetId"),
            cell: (venue) => namedIn(locale, { name: venue.streetName, nameEn: venue.streetNameEn }),
          },
          { key: "address", header: t("fields.address"), cell: (venue) => venue.address },
        ]}
      />
    </div>
  );
}
