import type { FormState } from "@/lib/actions/form-state";

/** A server action a form is given by its page. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
