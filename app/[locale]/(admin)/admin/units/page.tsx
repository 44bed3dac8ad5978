import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput } from "@/components/ui/filter-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { UnitTree } from "@/components/units/unit-tree";
import { pathHere } from "@/i18n/path-here";
import type { Access } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import {
  countUnits,
  getTopUnit,
  getUnit,
  listUnitsBelow,
  listUnitsWithoutPeople,
  searchUnits,
} from "@/lib/units/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.units");
  return { title: t("title") };
}

/** The units within reach: a tree opened a level at a time, a search, or those nobody works for. */
export default async function UnitsPage({ searchParams }: PageProps<"/[locale]/admin/units">): Promise<ReactNode> {
  const access = await requireAccess("units.manage");
  const { open, q, without } = await searchParams;
  const text = typeof q === "string" ? q.trim() : "";
  const [t, counts, here] = await Promise.all([
    getTranslations("admin.units"),
    countUnits(access),
    pathHere("/admin/units"),
  ]);
  const { rows, top, opened } = await unitsToShow(access, { text, open, without });
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead", counts)} />
      <FilterBar action={here} clearHref={text || without ? here : undefined}>
        <FilterInput name="q" label={t("search")} value={text} />
      </FilterBar>
      {without && <h2 className="text-xl">{t("without")}</h2>}
      {top.length > 0 ? (
        <UnitTree top={top} rows={rows} open={opened} />
      ) : (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      )}
    </div>
  );
}

type Asked = { text: string; open: unknown; without: unknown };

async function unitsToShow(access: Access<"units.manage">, { text, open, without }: Asked) {
  const flat = { rows: new Map(), opened: new Set<string>() };
  if (text) return { ...flat, top: await searchUnits(access, text) };
  if (without === "people") return { ...flat, top: (await listUnitsWithoutPeople(access)).units };
  const topUnit = await getTopUnit(access);
  if (!topUnit) return { ...flat, top: [] };
  const asked = typeof open === "string" ? await getUnit(access, open) : null;
  const path = (asked ?? topUnit).path.split("/").filter(Boolean);
  const opened = new Set(path.slice(path.indexOf(topUnit.id)));
  const found = await listUnitsBelow(access, [...opened]);
  const rows = new Map([...opened].map((id) => [id, found.filter((unit) => unit.parentId === id)]));
  return { top: [{ ...topUnit, below: rows.get(topUnit.id)?.length ?? 0 }], rows, opened };
}
