import { z } from "zod";

/** An address of the analysis, without its language. */
const address = z
  .string()
  .max(1000)
  .regex(/^\/office\/analysis\?[\w=&.%+-]*$/, "invalid");
const name = z.string().trim().min(1).max(60);
const one = { id: z.string().min(1).max(64), version: z.coerce.number().int(), here: address };

/** Keeps an address of the analysis under a name of one's own. */
export const saveViewInput = z.object({ name, address });
/** Another name for a kept one; `here` is where the form stood. */
export const renameViewInput = z.object({ ...one, name });
/** Forgets a kept one. */
export const removeViewInput = z.object(one);

export type SaveViewInput = z.output<typeof saveViewInput>;
export type RenameViewInput = z.output<typeof renameViewInput>;
export type RemoveViewInput = z.output<typeof removeViewInput>;
