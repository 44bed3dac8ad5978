import { useLocale, useTranslations } from "next-intl";
import { namedIn } from "@/i18n/named";
import { monthText } from "@/lib/time/format";

type Target = { scope: string; scopeId: string; name: { name: string; nameEn: string | null } | null };

/** What a target is for, in words. */
export function useTargetName(): (target: Target) => string {
  const t = useTranslations("targets");
  const locale = useLocale();
  return ({ scope, scopeId, name }) => {
    if (scope === "month") return monthText(Number(scopeId), locale);
    return name ? namedIn(locale, name) : t(scope === "programme" ? "programme" : "gone");
  };
}
