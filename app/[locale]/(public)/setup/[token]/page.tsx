import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { UnusableLink } from "@/components/people/unusable-link";
import { SetupForm } from "@/components/setup/setup-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { isSetupOpen } from "@/lib/setup/queries";
import { setUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.setup");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** The first page anybody sees of a fresh installation, by the link on the console. */
export default async function SetupPage({ params }: PageProps<"/[locale]/setup/[token]">): Promise<ReactNode> {
  const { token } = await params;
  if (!(await isSetupOpen(token))) return <UnusableLink />;
  const t = await getTranslations("signIn.setup");
  return (
    <div className="page flex max-w-form flex-col gap-8 py-10 md:py-14">
      <PageHeading title={t("title")} lead={t("lead")} />
      <ClientMessages namespaces={["signIn"]}>
        <SetupForm action={setUpAction} token={token} />
      </ClientMessages>
    </div>
  );
}
