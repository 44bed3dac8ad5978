import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { homePath } from "@/components/shell/navigation-items";
import { PublicFrame } from "@/components/shell/public-frame";
import { namedIn } from "@/i18n/named";
import { currentActor } from "@/lib/access/session";
import { getOrganisation } from "@/lib/organisation/queries";

export default async function PublicLayout({ children }: LayoutProps<"/[locale]">): Promise<ReactNode> {
  const [actor, organisation, locale] = await Promise.all([currentActor(), getOrganisation(), getLocale()]);
  return (
    <PublicFrame
      organisation={namedIn(locale, organisation)}
      phone={organisation.phone ?? undefined}
      deskPath={actor ? homePath(actor.role) : undefined}
    >
      {children}
    </PublicFrame>
  );
}
