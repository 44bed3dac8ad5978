import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";

/** For a one-time link that was used, replaced, or is too old; says where to get another. */
export async function UnusableLink(): Promise<ReactNode> {
  const [t, href] = await Promise.all([getTranslations("signIn"), pathHere("/sign-in")]);
  return (
    <div className="page flex max-w-form flex-col items-start gap-8 py-10 md:py-14">
      <PageHeading title={t("unusableTitle")} lead={t("unusableLead")} />
      <ButtonLink href={href}>{t("toSignIn")}</ButtonLink>
    </div>
  );
}
