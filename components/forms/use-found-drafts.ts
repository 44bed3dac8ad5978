"use client";

import { useEffect, useState } from "react";
import { draftsLeft, forgetDraft, type KeptDraft, readDraft } from "./kept-draft";

type Left = { key: string; draft: KeptDraft };

/**
 * What earlier openings of a form have left, one after the other, until each is restored or discarded. What a form in another tab is
 * still writing is not left yet: every opening holds a lock on its own draft while it lasts.
 */
export function useFoundDrafts(key: string | null, own: string | null) {
  const [left, setLeft] = useState<Left[]>([]);

  useEffect(() => {
    setLeft([]);
    if (!key || !own) return;
    const ended = new AbortController();
    hold(own, ended.signal, () => {});
    for (const one of draftsLeft(key, own))
      hold(one, ended.signal, () => {
        const draft = readDraft(one);
        if (draft) setLeft((all) => [...all, { key: one, draft }].toSorted((a, b) => b.draft.at - a.draft.at));
      });
    return () => ended.abort();
  }, [key, own]);

  const [first] = left;
  return {
    found: first?.draft ?? null,
    /** It was restored or is not wanted. */
    drop() {
      if (!first) return;
      forgetDraft(first.key);
      setLeft((all) => all.filter((one) => one !== first));
    },
    /** Offers nothing for now; what is left stays where it is. */
    leave: () => setLeft([]),
  };
}

/** A page that is loaded again waits for the one it replaces; what another tab holds longer stays that tab's. In milliseconds. */
const mostWaiting = 300;

/** Holds what goes by a name until `ended`, unless somebody else does. Browsers without locks hold at once. */
function hold(name: string, ended: AbortSignal, held: () => void): void {
  if (!navigator.locks) {
    held();
    return;
  }
  const untilEnded = () =>
    new Promise<void>((done) => {
      ended.addEventListener("abort", () => done());
      if (ended.aborted) done();
      else held();
    });
  const waiting = new AbortController();
  const stopWaiting = () => waiting.abort();
  ended.addEventListener("abort", stopWaiting);
  setTimeout(stopWaiting, mostWaiting);
  navigator.locks.request(`kepu-draft:${name}`, { signal: waiting.signal }, untilEnded).catch(() => {});
}
