import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AcceptanceForm } from "@/components/people/acceptance-form";
import { UnusableLink } from "@/components/people/unusable-link";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { getInvitation } from "@/lib/people/queries";
import { acceptInvitationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("invitationTitle"), robots: { index: false }, referrer: "same-origin" };
}

/** Where an invited person chooses the password. */
export default async function InvitationPage({
  params,
}: PageProps<"/[locale]/invitation/[token]">): Promise<ReactNode> {
  const { token } = await params;
  const [t, locale, invited] = await Promise.all([getTranslations("signIn"), getLocale(), getInvitation(token)]);
  if (!invited) return <UnusableLink />;
  const unit = namedIn(locale, { name: invited.unitName, nameEn: invited.unitNameEn });
  return (
    <div className="page flex max-w-form flex-col gap-8 py-10 md:py-14">
      <PageHeading
        title={t("welcome", { name: invited.name })}
        lead={t("welcomeLead", { unit, account: invited.account })}
      />
      <ClientMessages namespaces={["signIn"]}>
        <AcceptanceForm action={acceptInvitationAction} token={token} account={invited.account} />
      </ClientMessages>
    </div>
  );
}
