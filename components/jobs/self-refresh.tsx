"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

/** How often the page looks again, in seconds. */
const every = 2;

/** Has the page look again by itself: with a script in place, without one by loading anew. `label` names the link that does it by hand. */
export function SelfRefresh({ here, label }: { here: string; label: string }): ReactNode {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every * 1000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(every * 2)} />
      <a href={here}>{label}</a>
    </noscript>
  );
}
