import { z } from "zod";
import { optionalText, requiredText } from "@/lib/lists/fields";
import { account } from "@/lib/people/input";
import { newPassword } from "@/lib/people/new-password";

/** What the first administrator says. */
export const setup = z
  .object({
    token: requiredText(100),
    organisation: requiredText(80),
    region: requiredText(40),
    phone: optionalText(40),
    name: requiredText(40),
    account,
    password: newPassword,
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "passwords_differ" });

export type Setup = z.output<typeof setup>;
