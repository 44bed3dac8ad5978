import { unitChoices } from "@/components/units/unit-choice";
import { namedIn } from "@/i18n/named";
import type { Access } from "@/lib/access/access";
import { grantAccess } from "@/lib/access/access";
import { listAllStreets } from "@/lib/streets/queries";
import { listUnitChoices } from "@/lib/units/queries";

/** The streets and units a venue can belong to; what it has now stays choosable. */
export async function venueChoices(
  { actor }: Access<"catalogue.manage">,
  locale: string,
  now?: { streetId: string; unitId: string | null; unitName: string | null },
) {
  const reading = grantAccess(actor, "units.manage");
  const [streets, units] = await Promise.all([listAllStreets(), reading ? listUnitChoices(reading) : null]);
  const found = units?.choices ?? [];
  const kept = now?.unitId && !found.some((unit) => unit.id === now.unitId);
  const own = kept ? [{ id: now.unitId ?? "", name: now.unitName ?? "", nameEn: null, depth: 0 }] : [];
  return {
    streets: streets
      .filter((street) => !street.retiredAt || street.id === now?.streetId)
      .map((street) => ({ value: street.id, label: namedIn(locale, street) })),
    units: unitChoices(locale, [...own, ...found]),
  };
}
