"use client";

import { type DefaultValue, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { type SubmitEvent, startTransition, useActionState, useRef, useState } from "react";
import type { z } from "zod";
import { errorKey } from "@/lib/actions/error-key";
import type { FormState } from "@/lib/actions/form-state";
import { answerOf } from "./answer-of";
import { forgetAllDrafts } from "./kept-draft";
import { useAutosave } from "./use-autosave";
import { beginMerging, type KeptRow, useMerging } from "./use-merging";

type FormValues = Record<string, unknown>;

/**
 * A form with one schema for browser and server. Give `formProps` to `Form` and `fields` to the field components.
 * With a script the action is called by hand, so that React does not empty the form afterwards; without one the
 * browser posts it and the page comes back with everything typed and the errors beside the fields.
 * A form that changes a row names it as `kept`: two people's changes are merged, and its version goes along by itself. `autosave` is
 * the name under which what is typed is kept on this device; of a form that `leaves`, being accepted ends the session, and nothing stays.
 */
export function useKepuForm<Input extends FormValues, Output>(options: {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  schema: z.ZodType<Output, Input>;
  defaultValue?: DefaultValue<Input>;
  id: string;
  kept?: KeptRow | undefined;
  autosave?: string | undefined;
  leaves?: boolean;
}) {
  const { action, schema, defaultValue, id, kept } = options;
  const [posted, post] = useActionState(action, null);
  const [begun] = useState(() => beginMerging(posted, kept));
  const [answered, setAnswered] = useState<FormState>(null);
  const [refused, setRefused] = useState(0);
  const [onItsWay, setOnItsWay] = useState<FormData | null>(null);
  const sent = useRef(false);
  const lastResult = answered ?? begun.result;
  const autosave = useAutosave(id, options.autosave);
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
      merging.touched();
      startTransition(async () => {
        const settle = () => {
          merging.accepted();
          autosave.settle();
          if (options.leaves) forgetAllDrafts();
          setAnswered(null);
          setRefused(0);
        };
        const answer = await answerOf(() => action(lastResult, formData), settle).finally(() => setOnItsWay(null));
        startTransition(() => {
          setAnswered(answer);
          if (answer?.status === "error") setRefused((count) => count + 1);
        });
      });
    },
  });
  const merging = useMerging(form, { row: kept, begun: begun.base, answered });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    sent.current = false;
    form.onSubmit(event);
    if (!sent.current && !isIntent(event)) setRefused((count) => count + 1);
  };
  const formProps = { form, action: post, onSubmit, refused, sent: onItsWay, merging, autosave };
  return { form, fields, lastResult, formProps };
}

/** Conform checks single fields and edits lists by submitting the form to itself; that is not the person's submit. */
function isIntent(event: SubmitEvent<HTMLFormElement>): boolean {
  const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
  return submitter?.getAttribute("name") === "__intent__";
}
