"use client";

import { type FormMetadata, parse } from "@conform-to/react";
import { useEffect, useRef, useState } from "react";
import { forgetDraft, type KeptDraft, readDraft, writeDraft } from "./kept-draft";

export type Autosave = {
  /** Left over from an earlier visit, until restored or discarded. */
  found: KeptDraft | null;
  /** When what is typed now was kept. */
  keptAt: number | null;
  dirty: boolean;
  restore: () => void;
  discard: () => void;
};

/** Keeps what is typed under `key` (say person and event) on this device; forgets it once the form was accepted. */
export function useAutosave<Values extends Record<string, unknown>>(form: FormMetadata<Values>, key: string): Autosave {
  const [found, setFound] = useState<KeptDraft | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [dirty, setDirty] = useState(false);
  const submitted = useRef(false);

  useEffect(() => setFound(readDraft(key)), [key]);

  useEffect(() => {
    const element = document.getElementById(form.id) as HTMLFormElement;
    let timer: ReturnType<typeof setTimeout>;
    const keep = () => {
      setDirty(true);
      submitted.current = false;
      clearTimeout(timer);
      timer = setTimeout(() => setKeptAt(writeDraft(key, typedValues(element))?.at ?? null), 400);
    };
    const noteSubmit = (event: SubmitEvent) => {
      if (event.submitter?.getAttribute("name") !== "__intent__") submitted.current = true;
    };
    element.addEventListener("input", keep);
    element.addEventListener("submit", noteSubmit);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", keep);
      element.removeEventListener("submit", noteSubmit);
      // Accepted forms lead to another page: the form goes away without an error.
      if (submitted.current) forgetDraft(key);
    };
  }, [form.id, key]);

  useEffect(() => {
    if (form.status === "error") submitted.current = false;
    if (form.status !== "success") return;
    forgetDraft(key);
    setDirty(false);
    setKeptAt(null);
  }, [form.status, key]);

  return {
    found,
    keptAt,
    dirty,
    restore() {
      if (found) form.update({ value: found.values as never });
      setFound(null);
      setDirty(true);
    },
    discard() {
      forgetDraft(key);
      setFound(null);
    },
  };
}

function typedValues(element: HTMLFormElement): Record<string, unknown> {
  const text = new FormData();
  for (const [name, value] of new FormData(element)) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !name.startsWith("__")) text.append(name, value);
  }
  return parse(text, { resolve: () => ({ error: {} }) }).payload;
}
