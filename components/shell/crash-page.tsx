"use client";

import { unstable_isUnrecognizedActionError, usePathname } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import crash from "@/i18n/crash.json";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";

/** The error page. Its few words come with it, since the messages may be what could not be loaded. */
export function CrashPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const path = usePathname();
  const locale = routing.locales.find((each) => path?.startsWith(`/${each}`)) ?? routing.defaultLocale;
  const words = crash[locale];
  const renewed = isOfOldPage(error);
  return (
    <main lang={locale} className="page flex flex-col gap-6 py-16">
      <h1 className="text-3xl">{renewed ? words.renewed : words.title}</h1>
      <p className="max-w-text text-lg text-soft">{renewed ? words.renewedLead : words.lead}</p>
      {error.digest && (
        <p className="text-sm text-soft">
          {words.reference} <strong className="font-mono text-ink select-all">{error.digest}</strong>
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        {renewed ? (
          <Button onClick={() => window.location.reload()}>{words.reload}</Button>
        ) : (
          <Button onClick={reset}>{words.retry}</Button>
        )}
        <ButtonLink href={localePath(locale, "/")} tone="secondary">
          {words.home}
        </ButtonLink>
      </p>
    </main>
  );
}

/** A page from before the program was renewed asks for actions and files that are not there any more. */
function isOfOldPage(error: Error): boolean {
  return error.name === "ChunkLoadError" || unstable_isUnrecognizedActionError(error);
}
