"use client";

import { parse } from "@conform-to/react";
import { useEffect, useRef, useState } from "react";
import { useDraftKey } from "./draft-owner";
import { forgetDraft, type KeptDraft, readDraft, writeDraft } from "./kept-draft";

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
  const [found, setFound] = useState<KeptDraft | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [dirty, setDirty] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setFound(key ? readDraft(key) : null), [key]);

  useEffect(() => {
    const element = document.getElementById(formId);
    if (!key || !(element instanceof HTMLFormElement)) return;
    let pending = false;
    const keepNow = () => {
      clearTimeout(waiting.current);
      if (pending) setKeptAt(writeDraft(key, typedValues(element))?.at ?? null);
      pending = false;
    };
    const keep = () => {
      setDirty(true);
      pending = true;
      clearTimeout(waiting.current);
      waiting.current = setTimeout(keepNow, 400);
    };
    // A submit may end in the sign-in page, and a page may be closed at any time: what is typed is safe before.
    const submitted = ({ submitter }: SubmitEvent) => {
      if (submitter?.getAttribute("name") === "__intent__") keep();
      else keepNow();
    };
    element.addEventListener("input", keep);
    element.addEventListener("submit", submitted);
    window.addEventListener("pagehide", keepNow);
    return () => {
      keepNow();
      element.removeEventListener("input", keep);
      element.removeEventListener("submit", submitted);
      window.removeEventListener("pagehide", keepNow);
    };
  }, [formId, key]);

  const forget = () => {
    clearTimeout(waiting.current);
    if (key) forgetDraft(key);
  };
  return {
    on: key !== null,
    found,
    keptAt,
    dirty,
    take() {
      setFound(null);
      setDirty(true);
      return found;
    },
    discard() {
      forget();
      setFound(null);
    },
    settle() {
      forget();
      setFound(null);
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
