"use client";

import { useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { type ReportContent, reportContent } from "@/lib/reports/content";

/** How long one pauses before the preview is asked for, in milliseconds. */
const pause = 600;

type State = "fresh" | "updating" | "stale";

/** What comes of a text while it is written: the last answer stays until the next one is there. */
export function useLivePreview(action: FormAction, hidden: Record<string, string>, first: ReportContent) {
  const [shown, setShown] = useState(first);
  const [state, setState] = useState<State>("fresh");
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);

  async function ask(text: () => string): Promise<void> {
    const turn = ++asked.current;
    setState("updating");
    const answer = await previewOf(action, { ...hidden, text: text() });
    // A slower answer to an older text says nothing any more.
    if (turn !== asked.current) return;
    if (answer) setShown(answer);
    setState(answer ? "fresh" : "stale");
  }

  /** Asks anew for the text as it stands after a pause. */
  function refresh(text: () => string): void {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void ask(text), pause);
  }
  return { shown, state, refresh };
}

async function previewOf(action: FormAction, values: Record<string, string>): Promise<ReportContent | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  try {
    const answer = await action(null, form);
    return answer?.shown ? reportContent.parse(JSON.parse(answer.shown)) : null;
  } catch {
    return null;
  }
}
