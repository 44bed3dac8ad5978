import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import { settings } from "@/lib/settings/settings";

/**
 * Refuses (403) unless the request comes from our own pages. Next compares a given Origin with the host but lets a missing one
 * through; every browser that can use this product sends it with a POST.
 */
export async function refuseForeignOrigin(): Promise<void> {
  const sent = await headers();
  if (!isOwnOrigin(sent.get("origin"), sent.get("host"))) forbidden();
}

/** Is this Origin header the product's own, by its set address or by the host it was asked at? */
export function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return origin === settings().baseUrl || new URL(origin).host === host;
}
