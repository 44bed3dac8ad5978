import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { OwnNameForm, OwnPasswordForm } from "@/components/people/own-account-forms";
import { ClientMessages } from "@/components/shell/client-messages";
import { Leaving } from "@/components/shell/leaving";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { requireAccess } from "@/lib/access/session";
import { getOwnAccount } from "@/lib/people/queries";
import { changeNameAction, changePasswordAction, signOutEverywhereAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.own");
  return { title: t("title") };
}

/** One's own name, password and sessions. */
export default async function AccountPage({ searchParams }: PageProps<"/[locale]/account">): Promise<ReactNode> {
  const access = await requireAccess("account.manage");
  const [t, own, { done }] = await Promise.all([getTranslations("signIn.own"), getOwnAccount(access), searchParams]);
  if (!own) notFound();
  return (
    <div className="flex flex-col gap-10">
      <PageHeading title={t("title")} lead={t("lead", { account: own.account })} />
      {done === "saved" && (
        <Notice tone="success" live>
          {t("saved")}
        </Notice>
      )}
      <ClientMessages namespaces={["signIn"]}>
        <Section title={t("nameTitle")}>
          <OwnNameForm action={changeNameAction} name={own.name} />
        </Section>
        <Section title={t("passwordTitle")} lead={t("passwordLead")}>
          <OwnPasswordForm action={changePasswordAction} account={own.account} />
        </Section>
        <Section title={t("everywhereTitle")} lead={t("everywhereLead")}>
          <Leaving>
            <ActionButton action={signOutEverywhereAction}>{t("everywhere")}</ActionButton>
          </Leaving>
        </Section>
      </ClientMessages>
    </div>
  );
}
