import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { PublicFrame } from "./public-frame";

/** A page that only says one thing and where to go from here. */
export async function MessagePage({
  title,
  lead,
  path,
  label,
}: {
  title: string;
  lead: string;
  path: string;
  label: string;
}): Promise<ReactNode> {
  const locale = await getLocale();
  return (
    <PublicFrame>
      <div className="page flex flex-col items-start gap-8 py-16">
        <PageHeading title={title} lead={lead} />
        <ButtonLink href={localePath(locale, path)}>{label}</ButtonLink>
      </div>
    </PublicFrame>
  );
}
