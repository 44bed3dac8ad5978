import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Access } from "@/lib/access/access";
import type { Permission } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { type ChangedRow, lastChange } from "@/lib/audit/last-change";
import { recordDenial } from "@/lib/audit/trail";
import { orRefused } from "@/lib/periods/gate";
import { answerDone, answerRefused, type Success } from "./answer";
import { cleanForm } from "./clean-form";
import { errorKey } from "./error-key";
import type { FormState } from "./form-state";
import { refuseForeignOrigin } from "./origin";

/** What a mutation answers: success with what it made, or a reason that stands in the `errors` messages, with what the form shows then. */
export type Refusal = { ok: false; reason: string; field?: string; shown?: string };
export type Outcome<Made extends object = object> = ({ ok: true } & Made) | Refusal;

type FormAction<Schema extends z.ZodType, Wanted extends Permission, Made extends object> = {
  permission: Wanted;
  schema: Schema;
  /** The one mutation of this action. */
  run: (access: Access<Wanted>, input: z.output<Schema>) => Promise<Outcome<Made>>;
  /** The row that the form changes, as the trail names it: who saved second is told who saved first. */
  row?: (input: z.output<Schema>) => ChangedRow;
} & Success<Made, z.output<Schema>>;

/**
 * Makes a server action for a form: refuses foreign origins, proves access, checks the form with the schema the
 * client uses, runs the mutation, and answers with the typed values and the errors beside their fields.
 */
export function formAction<Schema extends z.ZodType, Wanted extends Permission, Made extends object>(
  action: FormAction<Schema, Wanted, Made>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    await refuseForeignOrigin();
    const access = await requireAccess(action.permission);
    const submission = parseWithZod(cleanForm(form), { schema: action.schema, error: errorKey });
    if (submission.status !== "success") return answerRefused(submission);
    const outcome = await orRefused(() => action.run(access, submission.value));
    if (outcome.ok) return answerDone(submission, outcome, action);
    if (deniedReasons.has(outcome.reason)) await denied(access, form);
    const answer = answerRefused(submission, outcome);
    if (outcome.reason !== "version_conflict" || !action.row) return answer;
    return { ...answer, changed: await lastChange(access, action.row(submission.value)) } as FormState;
  };
}

/** The refusals that are the policy's, not the form's. What is out of reach is only called "not found". */
const deniedReasons = new Set(["not_found", "own_record", "own_role", "role_above_yours", "needs_agreement"]);

/** Asking for what one may not do is a refusal worth keeping. */
async function denied(access: Access, form: FormData): Promise<void> {
  const id = String(form.get("id") ?? form.get("eventId") ?? "");
  await recordDenial({
    actor: access.actor,
    action: access.permission,
    subject: { kind: "unknown", id: id.slice(0, 64), name: "" },
  });
}
