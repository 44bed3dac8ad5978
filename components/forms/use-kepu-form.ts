"use client";

import { type DefaultValue, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { unstable_rethrow } from "next/navigation";
import { type SubmitEvent, startTransition, useActionState, useRef, useState } from "react";
import type { z } from "zod";
import { errorKey } from "@/lib/actions/error-key";
import type { FormState } from "@/lib/actions/form-state";

type FormValues = Record<string, unknown>;

/**
 * A form with one schema for browser and server. Give `formProps` to `Form` and `fields` to the field components.
 * With a script the action is called by hand, so that React does not empty the form afterwards; without one the
 * browser posts it and the page comes back with everything typed and the errors beside the fields.
 */
export function useKepuForm<Input extends FormValues, Output>(options: {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  schema: z.ZodType<Output, Input>;
  defaultValue?: DefaultValue<Input>;
  id?: string;
}) {
  const { action, schema, defaultValue, id } = options;
  const [posted, post] = useActionState(action, null);
  const [answered, setAnswered] = useState<FormState>(null);
  const [refused, setRefused] = useState(0);
  const [onItsWay, setOnItsWay] = useState<FormData | null>(null);
  const sent = useRef(false);
  const lastResult = answered ?? posted;
  const [form, fields] = useForm<Input, Output>({
    id,
    defaultValue,
    lastResult,
    constraint: getZodConstraint(schema),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema, error: errorKey }),
    onSubmit(event, { formData }) {
      event.preventDefault();
      sent.current = true;
      if (onItsWay) return;
      setOnItsWay(formData);
      startTransition(async () => {
        const answer = await answerOf(action, lastResult, formData).finally(() => setOnItsWay(null));
        startTransition(() => {
          setAnswered(answer);
          if (answer?.status === "error") setRefused((count) => count + 1);
        });
      });
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    sent.current = false;
    form.onSubmit(event);
    if (!sent.current && !isIntent(event)) setRefused((count) => count + 1);
  };
  return { form, fields, lastResult, formProps: { form, action: post, onSubmit, refused, sent: onItsWay } };
}

/** Conform checks single fields and edits lists by submitting the form to itself; that is not the person's submit. */
function isIntent(event: SubmitEvent<HTMLFormElement>): boolean {
  const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
  return submitter?.getAttribute("name") === "__intent__";
}

/** Calls the action; a failure becomes an error above the form instead of a page that has lost everything typed. */
async function answerOf(
  action: (previous: FormState, formData: FormData) => Promise<FormState>,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  try {
    return await action(previous, formData);
  } catch (error) {
    unstable_rethrow(error);
    const failedThere = error instanceof Error && "digest" in error;
    return { status: "error", error: { "": [failedThere ? "unexpected" : "offline"] } };
  }
}
