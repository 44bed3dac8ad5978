import { isUniqueViolation } from "@/db/errors";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { removeTargetWithin, setTargetWithin } from "../mutations";
import { listParts, readTargets, seenOf } from "../queries/get-split";
import type { SplitFormInput } from "../split-input";

type Planner = Access<"targets.manage">;

/** Thrown inside the transaction, so that a split is kept whole or not at all. */
class SplitFailed extends Error {}

/**
 * Sets the targets of all parts of a whole at once; an empty part, or 0, has none any more. Refuses with `not_found` or, when one of
 * them was changed since the form was made, `version_conflict`.
 */
export async function saveSplit(access: Planner, input: SplitFormInput): Promise<Outcome> {
  try {
    return await transaction((tx) => saveWithin(tx, access, input));
  } catch (error) {
    // Somebody set the same part at the same moment.
    if (isUniqueViolation(error) || error instanceof SplitFailed) return { ok: false, reason: "version_conflict" };
    throw error;
  }
}

async function saveWithin(tx: Transaction, access: Planner, input: SplitFormInput): Promise<Outcome> {
  const { year, measure, over: scope, whole } = input;
  const all = await listParts(tx, access, whole, scope);
  if (!all) return { ok: false, reason: "not_found" };
  // Units of other kinds keep what they have.
  const parts = all.filter(({ kind }) => input.kind === undefined || kind === null || kind === input.kind);
  const ids = parts.map(({ id }) => id);
  const current = await readTargets(tx, { year, measure, scope, ids });
  if (seenOf(current) !== input.seen) return { ok: false, reason: "version_conflict" };
  for (const scopeId of ids) {
    const known = current.get(scopeId);
    const version = known?.version ?? 0;
    const figure = input.parts[scopeId] || null;
    if (figure === null && !known) continue;
    const outcome =
      figure === null
        ? await removeTargetWithin(tx, access, { id: known?.id ?? "", version })
        : await setTargetWithin(tx, access, { year, scope, scopeId, measure, figure, version });
    if (!outcome.ok) throw new SplitFailed(outcome.reason);
  }
  return { ok: true };
}
