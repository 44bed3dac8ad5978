"use client";

import { parse } from "@conform-to/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDraftKey } from "./draft-owner";
import { isEdit } from "./form-intent";
import { forgetDraft, isForgotten, type KeptDraft, keyOfOpening, writeDraft } from "./kept-draft";
import { useFoundDrafts } from "./use-found-drafts";

export type Autosave = {
  /** The form keeps what is typed. */
  on: boolean;
  /** Left over from an earlier visit, until restored or discarded. */
  found: KeptDraft | null;
  /** When what is typed now was kept. */
  keptAt: number | null;
  dirty: boolean;
  /** Takes what was found, to be put into the form. */
  take: () => KeptDraft | null;
  discard: () => void;
  /** The form was accepted: nothing is left to keep. */
  settle: () => void;
};

/** Keeps what is typed under `name` for the person who is signed in, on this device; without a name, or a person, it keeps nothing. */
export function useAutosave(formId: string, name: string | undefined): Autosave {
  const key = useDraftKey(name);
  const own = useMemo(() => key && keyOfOpening(key), [key]);
  const { found, drop, leave } = useFoundDrafts(key, own);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [dirty, setDirty] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef(false);
  /** Somebody has typed, and it has not been accepted since. */
  const typed = useRef(false);
  /** What stood in the form before; null once it was accepted. */
  const before = useRef<string | null>(null);

  useEffect(() => {
    const element = document.getElementById(formId);
    if (!own || !(element instanceof HTMLFormElement)) return;
    before.current = JSON.stringify(typedValues(element));
    const keepNow = () => {
      clearTimeout(waiting.current);
      if (!pending.current) return;
      pending.current = false;
      const values = typedValues(element);
      const changed = JSON.stringify(values) !== before.current;
      if (!changed) forgetDraft(own);
      typed.current = changed;
      setDirty(changed);
      setKeptAt(changed ? (writeDraft(own, values)?.at ?? null) : null);
    };
    const keep = () => {
      setDirty(true);
      typed.current = true;
      pending.current = true;
      clearTimeout(waiting.current);
      waiting.current = setTimeout(keepNow, 400);
    };
    // A submit may end in the sign-in page, and a page may be closed at any time: what is typed is safe before.
    const submitted = ({ submitter }: SubmitEvent) => {
      if (submitter?.getAttribute("name") !== "__intent__") keepNow();
      else if (isEdit(submitter.getAttribute("value"), typed.current)) keep();
    };
    const stored = (event: StorageEvent) => {
      if (isForgotten(event, own)) setKeptAt(null);
    };
    element.addEventListener("input", keep);
    element.addEventListener("submit", submitted);
    window.addEventListener("pagehide", keepNow);
    window.addEventListener("storage", stored);
    return () => {
      keepNow();
      element.removeEventListener("input", keep);
      element.removeEventListener("submit", submitted);
      window.removeEventListener("pagehide", keepNow);
      window.removeEventListener("storage", stored);
    };
  }, [formId, own]);

  return {
    on: key !== null,
    found,
    keptAt,
    dirty,
    take() {
      if (found && own) setKeptAt(writeDraft(own, found.values)?.at ?? null);
      drop();
      typed.current = true;
      setDirty(true);
      return found;
    },
    discard: drop,
    settle() {
      clearTimeout(waiting.current);
      pending.current = false;
      typed.current = false;
      before.current = null;
      if (own) forgetDraft(own);
      leave();
      setDirty(false);
      setKeptAt(null);
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
