import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { answerDone, answerRefused, type Success } from "./answer";
import { cleanForm } from "./clean-form";
import { errorKey } from "./error-key";
import type { Outcome } from "./form-action";
import type { FormState } from "./form-state";
import { refuseForeignOrigin } from "./origin";

type PublicFormAction<Schema extends z.ZodType, Made extends object> = {
  schema: Schema;
  run: (input: z.output<Schema>) => Promise<Outcome<Made>>;
} & Success<Made, z.output<Schema>>;

/** `formAction` for those who are not signed in (sign-in, one-time links): the mutation itself asks for its proof. */
export function publicFormAction<Schema extends z.ZodType, Made extends object>(
  action: PublicFormAction<Schema, Made>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    await refuseForeignOrigin();
    const submission = parseWithZod(cleanForm(form), { schema: action.schema, error: errorKey });
    if (submission.status !== "success") return answerRefused(submission);
    const outcome = await action.run(submission.value);
    return outcome.ok ? answerDone(submission, outcome, action) : answerRefused(submission, outcome);
  };
}
