import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Unit } from "@/lib/units/queries";

/** How a unit is described. */
export async function UnitFacts({ unit, street }: { unit: Unit; street: string | null }): Promise<ReactNode> {
  const [t, kinds, common, format] = await Promise.all([
    getTranslations("admin.unitForm"),
    getTranslations("admin.unitKinds"),
    getTranslations("common"),
    getFormatter(),
  ]);
  const none = common("none");
  const population = unit.population === null ? none : `${format.number(unit.population)} ${t("persons")}`;
  return (
    <DefinitionList
      items={[
        { term: t("nameEn"), detail: unit.nameEn ?? none },
        { term: t("kind"), detail: kinds(unit.kind) },
        { term: t("peerGroup"), detail: unit.peerGroup ?? none },
        { term: t("street"), detail: street ?? none },
        { term: t("population"), detail: population },
        { term: t("reviews"), detail: common(unit.reviewsBeforePublishing ? "yes" : "no") },
      ]}
    />
  );
}
