import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/**
 * Sends the browser the messages its client components need, and no others: `common`, `errors` and `conflict` (for forms) always,
 * further namespaces by name.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: (keyof Messages)[];
  children: ReactNode;
}): Promise<ReactNode> {
  const messages = await getMessages();
  const wanted: (keyof Messages)[] = ["common", "errors", "conflict", ...namespaces];
  const picked = Object.fromEntries(wanted.map((namespace) => [namespace, messages[namespace]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
