import { createHash } from "node:crypto";
import { newId } from "@/db/ids";
import type { Access } from "@/lib/access/access";

type Sent = { noun: string; formKey: string | undefined; content: object };

/**
 * The id of what a form makes: the same person sending the same form with the same content means the same row, while other content
 * in a form one went back to is a row of its own. Without a key each sending is new.
 */
export function idOfForm(access: Access, { noun, formKey, content }: Sent): string {
  if (formKey === undefined) return newId();
  const said = JSON.stringify([noun, access.actor.personId, formKey, content]);
  return createHash("sha256").update(said).digest("hex").slice(0, 20);
}

/** A key for a form that is about to be shown. */
export function newFormKey(): string {
  return newId();
}
