import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "@/i18n/navigation";
import { recordDenial } from "@/lib/audit/trail";
import { type Access, type Actor, grantAccess } from "./access";
import { auth } from "./authentication";
import type { Permission } from "./policy";
import { getActor } from "./queries";

/** Who is asking, read from the database anew for each request; null for the public. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = (await auth()) as { user?: { id?: string }; sessionVersion?: unknown } | null;
  const personId = session?.user?.id;
  const sessionVersion = session?.sessionVersion;
  if (!personId || typeof sessionVersion !== "number") return null;
  return getActor(personId, sessionVersion);
});

/**
 * The access a page or action needs. Sends the public to the sign-in page and back; a person without the right
 * sees the no-permission page, and the refusal is kept in the audit trail.
 */
export async function requireAccess<Wanted extends Permission>(permission: Wanted): Promise<Access<Wanted>> {
  const actor = await currentActor();
  if (!actor) return sendToSignIn();
  const access = grantAccess(actor, permission);
  if (access) return access;
  await recordDenial({ actor, action: permission, subject: { kind: "permission", id: permission, name: permission } });
  forbidden();
}

async function sendToSignIn(): Promise<never> {
  const path = (await headers()).get("x-kepu-path") ?? "/desk";
  return redirect({ href: { pathname: "/sign-in", query: { next: path } }, locale: await getLocale() }) as never;
}
