"use client";

import { usePathname } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import crash from "@/i18n/crash.json";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";

/** The error page. Its few words come with it, since the messages may be what could not be loaded. */
export function CrashPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const path = usePathname();
  const locale = routing.locales.find((each) => path?.startsWith(`/${each}`)) ?? routing.defaultLocale;
  const words = crash[locale];
  return (
    <main lang={locale} className="page flex flex-col gap-6 py-16">
      <h1 className="text-3xl">{words.title}</h1>
      <p className="max-w-text text-lg text-soft">{words.lead}</p>
      {error.digest && (
        <p className="text-sm text-soft">
          {words.reference} <strong className="font-mono text-ink select-all">{error.digest}</strong>
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <Button onClick={reset}>{words.retry}</Button>
        <ButtonLink href={localePath(locale, "/")} tone="secondary">
          {words.home}
        </ButtonLink>
      </p>
    </main>
  );
}
