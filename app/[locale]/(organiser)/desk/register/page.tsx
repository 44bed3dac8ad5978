import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RegisterPage } from "@/components/register/register-page";
import { namedIn } from "@/i18n/named";
import { requireAccess } from "@/lib/access/session";
import { getOwnUnit } from "@/lib/events/queries/list-form-choices";
import { listOwnGrants } from "@/lib/grants/queries/list-grants";
import { listOwnRecognition } from "@/lib/recognition/queries/list-recognition";
import { readYear } from "@/lib/targets/year";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register"))("title") };
}

/** What the office keeps of this unit beside its events: grants, media reports, awards. */
export default async function DeskRegisterPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/register">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const now = new Date();
  const [year, thisYear] = [readYear(asked.year, now), readYear(undefined, now)];
  const [unit, grants, media, awards] = await Promise.all([
    getOwnUnit(access),
    listOwnGrants(access),
    listOwnRecognition(access, "media", year),
    listOwnRecognition(access, "awards", year),
  ]);
  const unitName = unit ? namedIn(locale, unit) : access.actor.unitName;
  return <RegisterPage {...{ unitName, year, thisYear, grants, media, awards, done: asked.done }} />;
}
