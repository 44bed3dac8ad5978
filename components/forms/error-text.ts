"use client";

import { useTranslations } from "next-intl";

// Error keys come from schemas and mutations at run time, so the typed translator cannot know them.
type AnyKey = { (key: string, values: Record<string, string>): string; has: (key: string) => boolean };

/**
 * Turns an error key into a sentence of the `errors` messages. A key may carry figures: `too_long?max=80` fills {max}.
 * An unknown key becomes the general sentence, so that a reader never sees a key.
 */
export function useErrorText(): (key: string) => string {
  const t = useTranslations("errors") as unknown as AnyKey;
  return (key) => {
    const [name = "", query = ""] = key.split("?");
    return t(t.has(name) ? name : "invalid", Object.fromEntries(new URLSearchParams(query)));
  };
}
