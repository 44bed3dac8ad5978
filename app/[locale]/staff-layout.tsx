import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { DraftOwner } from "@/components/forms/draft-owner";
import { ClientMessages } from "@/components/shell/client-messages";
import { WorkFrame } from "@/components/shell/work-frame";
import { namedIn } from "@/i18n/named";
import { currentActor } from "@/lib/access/session";
import { getOrganisation } from "@/lib/organisation/queries";
import { signOutAction } from "./(public)/sign-in/actions";

/** The frame around desk, office and administration. It only shows; each page and action proves access for itself. */
export async function StaffLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const [actor, organisation, locale, t] = await Promise.all([
    currentActor(),
    getOrganisation(),
    getLocale(),
    getTranslations("signIn"),
  ]);
  if (!actor) return children;
  const signOut = (
    <ClientMessages>
      <ActionButton action={signOutAction} tone="quiet">
        {t("signOut")}
      </ActionButton>
    </ClientMessages>
  );
  return (
    <WorkFrame actor={actor} organisation={namedIn(locale, organisation)} signOut={signOut}>
      <DraftOwner person={actor.personId}>{children}</DraftOwner>
    </WorkFrame>
  );
}
