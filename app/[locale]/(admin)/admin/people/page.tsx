import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PeopleTable } from "@/components/people/people-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, type Query, wordFrom } from "@/i18n/address";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { type ListPlace, readPlace } from "@/lib/lists/keyed-page";
import { countPeople, listPeople } from "@/lib/people/queries";
import { rolesToGive } from "@/lib/people/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.people");
  return { title: t("title") };
}

const states = ["active", "invited", "disabled"] as const;
const roles = rolesToGive({ role: "administrator" });

/** The people of the units within reach. */
export default async function PeoplePage({ searchParams }: PageProps<"/[locale]/admin/people">): Promise<ReactNode> {
  const access = await requireAccess("people.manage");
  const query = await searchParams;
  const filter = filterFrom(query);
  const [t, names, counts, here, found] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("shell.roles"),
    countPeople(access),
    pathHere("/admin/people"),
    listPeople(access, filter),
  ]);
  const at = (place: ListPlace) =>
    addressWith(here, query, { page: undefined, after: undefined, before: undefined, ...place });
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        title={t("title")}
        lead={t("lead", counts)}
        actions={<ButtonLink href={await pathHere("/admin/people/new")}>{t("invite")}</ButtonLink>}
      />
      <FilterBar action={here} clearHref={filter.text || filter.role || filter.state ? here : undefined}>
        <FilterInput name="q" label={t("search")} value={filter.text} />
        <FilterSelect
          name="role"
          label={t("role")}
          all={t("all")}
          value={filter.role}
          options={roles.map((role) => ({ value: role, label: names(role) }))}
        />
        <FilterSelect
          name="state"
          label={t("state")}
          all={t("all")}
          value={filter.state}
          options={states.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        />
      </FilterBar>
      {found.rows.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <PeopleTable people={found.rows} />
      )}
      <Pagination
        previous={found.previous && at({ before: found.previous })}
        next={found.next && at({ after: found.next })}
      />
    </div>
  );
}

function filterFrom(query: Query) {
  return {
    text: wordFrom(query.q),
    role: roles.find((role) => role === query.role),
    state: states.find((state) => state === query.state),
    place: readPlace(query),
  };
}
