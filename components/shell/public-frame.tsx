import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { barePath, localePath } from "@/i18n/path";
import { Brand } from "./brand";
import { ElderSwitch } from "./elder-switch";
import { LanguageSwitch } from "./language-switch";
import { PublicFooter } from "./public-footer";
import { PublicNavigation } from "./public-navigation";
import { SkipLink } from "./skip-link";

/** Header and footer of what residents see; works without any script. */
export async function PublicFrame({
  children,
  organisation,
  phone,
  deskPath,
}: {
  children: ReactNode;
  organisation?: string;
  phone?: string;
  /** Where a signed-in person works; without it the sign-in link is shown. */
  deskPath?: string;
}): Promise<ReactNode> {
  const [t, common, locale, head] = await Promise.all([
    getTranslations("shell"),
    getTranslations("common"),
    getLocale(),
    headers(),
  ]);
  const path = barePath(head.get("x-kepu-path") ?? "/");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t("skip")} />
      <header className="border-t-4 border-teal print:border-0">
        <div className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-3 lg:flex-nowrap lg:gap-x-8 lg:py-4">
          <Brand href={localePath(locale, "/")} name={common("product")} organisation={organisation} />
          <PublicNavigation path={path} deskPath={deskPath} />
          <div className="ms-auto flex flex-wrap items-center gap-1 lg:order-3 lg:ms-0 lg:shrink-0 lg:flex-nowrap print:hidden">
            <LanguageSwitch path={path} />
            <ElderSwitch back={localePath(locale, path)} />
          </div>
        </div>
        <div className="page">
          <div className="border-b border-line" />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <PublicFooter organisation={organisation} phone={phone} />
    </div>
  );
}
