import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ELDER_COOKIE } from "@/lib/front/cookies";

/** The document around every page: its language, and elder mode from the first byte, so that nothing flashes. */
export async function Document({ locale, children }: { locale: string; children: ReactNode }): Promise<ReactNode> {
  const elder = (await cookies()).has(ELDER_COOKIE);
  return (
    <html lang={locale} data-elder={elder ? "" : undefined}>
      <body>{children}</body>
    </html>
  );
}
