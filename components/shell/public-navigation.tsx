import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { localePath } from "@/i18n/path";

/** Schedule, places, progress and the door to the desk, as plain links; elder mode keeps the few that everybody needs. */
export async function PublicNavigation({ path, deskPath }: { path: string; deskPath?: string }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations("shell"), getLocale()]);
  const bare = path.split("?")[0];
  const links: { href: string; label: string; more?: boolean }[] = [
    { href: "/", label: t("schedule") },
    { href: "/venues", label: t("venues") },
    { href: "/campaigns", label: t("campaigns"), more: true },
    { href: "/progress", label: t("progress") },
    deskPath ? { href: deskPath, label: t("desk") } : { href: "/sign-in", label: t("signIn") },
  ];
  return (
    <nav aria-label={t("mainNavigation")} className="order-last w-full lg:order-2 lg:ms-auto lg:w-auto print:hidden">
      <ul className="-mx-3 flex flex-wrap">
        {links.map(({ href, label, more }) => (
          <li key={href} className={more ? "elder:hidden" : undefined}>
            <a
              href={localePath(locale, href)}
              aria-current={bare === href ? "page" : undefined}
              className="group flex min-h-target items-center px-3 text-ink no-underline hover:text-teal aria-[current]:font-semibold aria-[current]:text-teal"
            >
              <span className={classNames("border-b-2 py-1", bare === href ? "border-teal" : "border-transparent")}>
                {label}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
