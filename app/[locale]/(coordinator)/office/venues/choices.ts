import { getTranslations } from "next-intl/server";
import { unitChoices } from "@/components/units/unit-choice";
import { namedIn } from "@/i18n/named";
import { type Access, grantAccess } from "@/lib/access/access";
import { listAllStreets } from "@/lib/streets/queries";
import { reachesAll } from "@/lib/targets/mutations";
import { listUnitChoices } from "@/lib/units/queries";
import { listAllVenueKinds } from "@/lib/venue-kinds/queries";
import { levels, venueSteps } from "@/lib/venues/words";

type Named = { id: string; name: string; nameEn: string | null };
type Now = { streetId: string; kindId: string | null; unit: Named | null };

/** What a venue can be of, lie in and belong to; what it has now stays choosable. */
export async function venueChoices(access: Access<"ledgers.manage">, locale: string, now?: Now) {
  const reading = grantAccess(access.actor, "units.manage");
  const [streets, kinds, units, milestone] = await Promise.all([
    listAllStreets(),
    listAllVenueKinds(),
    reading ? listUnitChoices(reading) : null,
    milestoneChoices(),
  ]);
  const found = units?.choices ?? [];
  const kept = now?.unit && !found.some((unit) => unit.id === now.unit?.id) ? [{ ...now.unit, depth: 0 }] : [];
  const named = (entry: Named) => ({ value: entry.id, label: namedIn(locale, entry) });
  return {
    kinds: kinds.filter((kind) => !kind.retiredAt || kind.id === now?.kindId).map(named),
    streets: streets.filter((street) => !street.retiredAt || street.id === now?.streetId).map(named),
    units: unitChoices(locale, [...kept, ...found]),
    levels: milestone.levels,
    mayBeNobodys: reachesAll(access),
  };
}

/** What can become of a venue, and at which level. */
export async function milestoneChoices() {
  const t = await getTranslations("venues");
  return {
    steps: venueSteps.map((step) => ({ value: step, label: t(`steps.${step}`) })),
    levels: levels.map((level) => ({ value: level, label: t(`levels.${level}`) })),
  };
}

/** What the register can be narrowed by. */
export async function filterChoices(locale: string) {
  const [kinds, streets] = await Promise.all([listAllVenueKinds(), listAllStreets()]);
  const option = (entry: Named) => ({ value: entry.id, label: namedIn(locale, entry) });
  return { kinds: kinds.map(option), streets: streets.map(option) };
}
