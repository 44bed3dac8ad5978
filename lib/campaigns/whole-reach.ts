import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { reachesAll } from "@/lib/targets/mutations";

type Managing = Access<"ledgers.manage">;

/**
 * A mutation of what all units share, such as a campaign: only for those who reach the whole programme. Others read it, and for
 * them it is not there to be changed.
 */
export function forAll<Input, Made extends object>(
  mutation: (access: Managing, input: Input) => Promise<Outcome<Made>>,
): (access: Managing, input: Input) => Promise<Outcome<Made>> {
  return async (access, input) => (reachesAll(access) ? mutation(access, input) : { ok: false, reason: "not_found" });
}
