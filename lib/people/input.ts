import { z } from "zod";
import { requiredText, version } from "@/lib/lists/fields";
import { normalAccount } from "./account";
import { newPassword } from "./new-password";

/** An account name as people type it; comes out as it is stored. */
export const account = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .transform((typed, { issues, value }) => {
    const normal = normalAccount(typed);
    if (!normal) issues.push({ code: "custom", message: "account_invalid", input: value });
    return normal ?? "";
  });

const role = z.enum(["organiser", "coordinator", "administrator"]);

/** Somebody new, to be given a one-time link. */
export const invitation = z.object({ name: requiredText(40), account, role, unitId: requiredText(40) });
/** Who somebody is and where they belong. */
export const personChange = z.object({
  id: requiredText(40),
  version,
  name: requiredText(40),
  account,
  role,
  unitId: requiredText(40),
});
/** One person. */
export const onePerson = z.object({ id: requiredText(40) });
/** The first password, or a new one, by a one-time link. */
export const acceptance = z
  .object({ token: requiredText(100), password: newPassword, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "passwords_differ" });
/** A new password by somebody who knows the present one. */
export const passwordChange = z
  .object({ present: z.string().min(1).max(1000), password: newPassword, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "passwords_differ" });
/** One's own name. */
/** `seen` is the name as the form showed it: an administrator may have changed it meanwhile. */
export const nameChange = z.object({ name: requiredText(40), seen: z.string().max(200).optional() });
/** What is typed to sign in. */
export const credentials = z.object({
  account: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
  next: z.string().optional(),
});

export type Invitation = z.output<typeof invitation>;
export type PersonChange = z.output<typeof personChange>;
export type Acceptance = z.output<typeof acceptance>;
export type NameChange = z.output<typeof nameChange>;
export type PasswordChange = z.output<typeof passwordChange>;
