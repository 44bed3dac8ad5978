import type { Submission } from "@conform-to/react";
import { redirect } from "next/navigation";
import type { Outcome, Refusal } from "./form-action";
import type { FormState } from "./form-state";

// What is typed into these is never sent back, not even into the form it came from.
const secretFields = ["password", "again", "present"];

/** What happens after a success: go somewhere (a path with its locale), or stay and show something this once. */
export type Success<Made extends object, Input> = {
  goTo?: (made: { ok: true } & Made, input: Input) => string | Promise<string>;
  /** What may be seen once and stands in no address, like a one-time link. */
  show?: (made: { ok: true } & Made) => string | Promise<string>;
};

/** Answers a form that could not be read, or was refused, with everything typed and the errors beside the fields. */
export function answerRefused<Input>(submission: Submission<Input>, refusal?: Refusal): FormState {
  const hideFields = secretFields.filter((name) => name in submission.payload);
  if (!refusal) return submission.reply({ hideFields });
  const { reason, field, shown } = refusal;
  const reply = field
    ? submission.reply({ hideFields, fieldErrors: { [field]: [reason] } })
    : submission.reply({ hideFields, formErrors: [reason] });
  return shown === undefined ? reply : { ...reply, shown };
}

/** Answers a form whose mutation succeeded. */
export async function answerDone<Made extends object, Input>(
  submission: Submission<Input> & { value: Input },
  outcome: Extract<Outcome<Made>, { ok: true }>,
  { goTo, show }: Success<Made, Input>,
): Promise<FormState> {
  if (goTo) redirect(await goTo(outcome, submission.value));
  const hideFields = secretFields.filter((name) => name in submission.payload);
  const reply = submission.reply({ hideFields });
  return show ? { ...reply, shown: await show(outcome) } : reply;
}
