import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { UnitRow } from "@/lib/units/queries";

type Tree = { rows: Map<string, UnitRow[]>; open: ReadonlySet<string> };

/**
 * The tree as far as it is opened: each unit leads to its page, each with units below to the same tree with these shown.
 * Opening is a link, so that a tree of thousands comes a level at a time and works without a script.
 */
export async function UnitTree({ top, rows, open }: Tree & { top: UnitRow[] }): Promise<ReactNode> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("admin.units")]);
  const kinds = await getTranslations("admin.unitKinds");
  const words = {
    name: (unit: UnitRow) => namedIn(locale, unit),
    kind: (unit: UnitRow) => kinds(unit.kind),
    below: (unit: UnitRow, opened: boolean) =>
      t(opened ? "close" : "open", { name: namedIn(locale, unit), count: unit.below }),
    retired: t("retired"),
    href: (path: string) => localePath(locale, path),
  };
  return <Level units={top} rows={rows} open={open} words={words} />;
}

type Words = {
  name: (unit: UnitRow) => string;
  kind: (unit: UnitRow) => string;
  below: (unit: UnitRow, opened: boolean) => string;
  retired: string;
  href: (path: string) => string;
};

function Level({ units, rows, open, words }: Tree & { units: UnitRow[]; words: Words }): ReactNode {
  return (
    <ul className="flex flex-col">
      {units.map((unit) => (
        <li key={unit.id}>
          <Line unit={unit} opened={open.has(unit.id)} words={words} />
          {open.has(unit.id) && (
            <div className="ms-5 border-s border-line ps-2 sm:ps-4">
              <Level units={rows.get(unit.id) ?? []} rows={rows} open={open} words={words} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ unit, opened, words }: { unit: UnitRow; opened: boolean; words: Words }): ReactNode {
  const target = opened ? (unit.parentId ?? "") : unit.id;
  return (
    <div className="flex items-center gap-1 border-b border-line">
      {unit.below > 0 ? (
        <a
          href={words.href(`/admin/units?open=${target}#unit-${unit.id}`)}
          aria-expanded={opened}
          id={`unit-${unit.id}`}
          className="flex size-target shrink-0 items-center justify-center text-soft no-underline hover:text-teal"
        >
          <svg viewBox="0 0 20 20" className={opened ? "size-4 rotate-90" : "size-4"} aria-hidden="true">
            <path d="m7 3 7 7-7 7" className="fill-none stroke-current" strokeWidth="2" strokeLinecap="round" />
          </svg>
          <VisuallyHidden>{words.below(unit, opened)}</VisuallyHidden>
        </a>
      ) : (
        <span className="size-target shrink-0" />
      )}
      <a
        href={words.href(`/admin/units/${unit.id}`)}
        className="flex min-h-target grow flex-wrap items-center gap-x-3 py-1.5 text-ink no-underline hover:text-teal hover:underline"
      >
        <span className={unit.retiredAt ? "text-soft" : undefined}>{words.name(unit)}</span>
        {unit.retiredAt && <Badge>{words.retired}</Badge>}
        <span className="ms-auto text-sm text-soft">{words.kind(unit)}</span>
      </a>
      <span className="w-10 shrink-0 text-end text-sm text-soft">{unit.below > 0 ? unit.below : ""}</span>
    </div>
  );
}
