import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignInForm } from "@/components/people/sign-in-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { homePath } from "@/components/shell/navigation-items";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { currentActor } from "@/lib/access/session";
import { safeReturnPath } from "@/lib/actions/return-path";
import { getOrganisation } from "@/lib/organisation/queries";
import { signInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title"), robots: { index: false } };
}

/** The door for those who work here; whoever is in already goes on to their first screen. */
export default async function SignInPage({ searchParams }: PageProps<"/[locale]/sign-in">): Promise<ReactNode> {
  const { next, notice } = await searchParams;
  const [actor, t, { phone }] = await Promise.all([currentActor(), getTranslations("signIn"), getOrganisation()]);
  if (actor) redirect(safeReturnPath(next, await pathHere(homePath(actor.role))));
  const notices = { accepted: t("notices.accepted"), password: t("notices.password"), out: t("notices.out") };
  const said = typeof notice === "string" ? notices[notice as keyof typeof notices] : undefined;
  return (
    <div className="page flex max-w-form flex-col gap-8 py-10 md:py-14">
      <PageHeading title={t("title")} lead={t("lead")} />
      {said && <Notice tone="success">{said}</Notice>}
      <ClientMessages namespaces={["signIn"]}>
        <SignInForm action={signInAction} next={typeof next === "string" ? next : undefined} />
      </ClientMessages>
      <p className="max-w-text text-soft">
        {t("forgotten")} {phone && t("call", { phone })}
      </p>
    </div>
  );
}
