import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import type { Actor } from "@/lib/access/access";
import { AccountPanel } from "./account-panel";
import { Brand } from "./brand";
import { homePath, type NavigationItem, type NavigationKey, navigationByRole } from "./navigation-items";
import { SkipLink } from "./skip-link";
import { SecondaryNavigation, type WorkLink, WorkNavigation } from "./work-navigation";

/** The frame of desk, office and administration. `counts` puts a number on an item; `signOut` is the form that does it. */
export async function WorkFrame({
  actor,
  organisation,
  signOut,
  counts = {},
  children,
}: {
  actor: Pick<Actor, "name" | "role" | "unitName">;
  organisation?: string;
  signOut?: ReactNode;
  counts?: Partial<Record<NavigationKey, number>>;
  children: ReactNode;
}): Promise<ReactNode> {
  const [t, common, locale] = await Promise.all([getTranslations("shell"), getTranslations("common"), getLocale()]);
  const links = navigationByRole[actor.role].map(
    ({ key, ...item }: NavigationItem): WorkLink => ({
      ...item,
      href: localePath(locale, item.path),
      label: t(`navigation.${key}`),
      count: counts[key],
    }),
  );
  const brand = (
    <Brand href={localePath(locale, homePath(actor.role))} name={common("product")} organisation={organisation} />
  );
  return (
    <div data-frame="work" className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)] print:block">
      <SkipLink label={t("skip")} />
      <div className="contents lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:gap-4 lg:overflow-y-auto lg:border-e lg:border-line lg:bg-sunken lg:px-4 lg:py-5 print:hidden">
        <header className="flex items-start justify-between gap-3 border-t-4 border-teal px-4 pt-2 pb-1 lg:border-0 lg:p-0 print:hidden">
          {brand}
          <details className="relative shrink-0 lg:hidden">
            <summary className="flex min-h-target list-none items-center rounded-full border border-edge px-4 font-medium whitespace-nowrap [&::-webkit-details-marker]:hidden">
              {t("account")}
            </summary>
            <div className="absolute end-0 z-30 mt-2 flex w-72 max-w-[calc(100vw-2rem)] flex-col gap-3 rounded-lg border border-line bg-raised p-4 shadow-lift">
              <SecondaryNavigation links={links} />
              <AccountPanel actor={actor} signOut={signOut} />
            </div>
          </details>
        </header>
        <WorkNavigation label={t("mainNavigation")} links={links} />
        <div className="mt-auto hidden lg:block">
          <AccountPanel actor={actor} signOut={signOut} />
        </div>
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="page pt-6 pb-[calc(var(--frame-bottom)+2.5rem)] outline-none lg:pt-10"
      >
        {children}
      </main>
    </div>
  );
}
