import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { ListedPerson } from "@/lib/people/queries";
import { type PersonState, personState } from "@/lib/people/rules";

export const stateTones = { invited: "warn", active: "success", disabled: "neutral" } as const satisfies Record<
  PersonState,
  string
>;

/** People with their unit, role and where they stand. */
export async function PeopleTable({ people }: { people: ListedPerson[] }): Promise<ReactNode> {
  const [t, roles, locale] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("shell.roles"),
    getLocale(),
  ]);
  return (
    <DataTable
      caption={t("title")}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          header: t("name"),
          primary: true,
          cell: (person) => (
            <a
              href={localePath(locale, `/admin/people/${person.id}`)}
              className="inline-flex min-h-target items-center text-teal"
            >
              {person.name}
            </a>
          ),
        },
        {
          key: "unit",
          header: t("unit"),
          cell: (person) => namedIn(locale, { name: person.unitName, nameEn: person.unitNameEn }),
        },
        { key: "role", header: t("role"), cell: (person) => roles(person.role) },
        { key: "account", header: t("account"), cell: (person) => person.account },
        {
          key: "state",
          header: t("state"),
          cell: (person) => {
            const state = personState(person);
            return <Badge tone={stateTones[state]}>{t(`states.${state}`)}</Badge>;
          },
        },
      ]}
    />
  );
}
