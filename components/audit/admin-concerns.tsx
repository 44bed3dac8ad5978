import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { pathHere } from "@/i18n/path-here";

/** What waits for the administrator, each leading to where it is dealt with. */
export async function AdminConcerns({
  invited,
  unstaffed,
  denied,
  year,
  target,
  phone,
}: {
  invited: number;
  unstaffed: number;
  denied: number;
  year: number;
  target: number | null;
  phone: string | null;
}): Promise<ReactNode> {
  const [t, root] = await Promise.all([getTranslations("admin.home"), pathHere("/admin")]);
  const targets = await pathHere("/office/targets");
  const concerns = [
    { show: target === null, href: targets, text: t("noTarget", { year: String(year) }) },
    { show: !phone, href: `${root}/settings`, text: t("noPhone") },
    { show: unstaffed > 0, href: `${root}/units?without=people`, text: t("unstaffed", { count: unstaffed }) },
    { show: invited > 0, href: `${root}/people?state=invited`, text: t("invited", { count: invited }) },
    { show: denied > 0, href: `${root}/audit?outcome=denied`, text: t("denied", { count: denied }) },
  ].filter((concern) => concern.show);
  if (concerns.length === 0) return <EmptyState title={t("calm")} />;
  return (
    <ul className="flex max-w-form flex-col">
      {concerns.map(({ href, text }) => (
        <li key={href} className="border-b border-line">
          <a
            href={href}
            className="flex min-h-target items-center gap-3 py-2 text-ink no-underline hover:text-teal hover:underline"
          >
            <span className="size-2.5 shrink-0 rounded-full bg-accent-mark" aria-hidden="true" />
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
