import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import type { Actor } from "@/lib/access/access";
import { ElderSwitch } from "./elder-switch";
import { Leaving } from "./leaving";
import { LiveLanguageSwitch } from "./live-language-switch";

/** Who is at work here, in which role and for which unit; language, elder mode, the public site, and the way out. */
export async function AccountPanel({
  actor,
  signOut,
}: {
  actor: Pick<Actor, "name" | "role" | "unitName">;
  signOut?: ReactNode;
}): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations("shell"), getLocale()]);
  return (
    <section aria-label={t("account")} className="flex flex-col gap-2">
      <p className="flex flex-col leading-heading">
        <a
          href={localePath(locale, "/account")}
          aria-label={t("ownAccount", { name: actor.name })}
          className="inline-flex min-h-target items-center self-start font-semibold text-ink no-underline hover:text-teal hover:underline"
        >
          {actor.name}
        </a>
        <span className="text-sm text-soft">
          {actor.unitName} · {t(`roles.${actor.role}`)}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <a
          href={localePath(locale, "/")}
          className="flex min-h-target items-center text-ink no-underline hover:text-teal hover:underline"
        >
          {t("publicSite")}
        </a>
        <LiveLanguageSwitch locale={locale} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ElderSwitch />
        {signOut && <Leaving>{signOut}</Leaving>}
      </div>
    </section>
  );
}
