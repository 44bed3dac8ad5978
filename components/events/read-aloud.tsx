"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => undefined;

/** Reads a part of the page aloud. Nothing is shown where the browser cannot speak. */
export function ReadAloud({
  target,
  lang,
  start,
  stop,
}: {
  target: string;
  lang: string;
  start: string;
  stop: string;
}) {
  const able = useSyncExternalStore(
    never,
    () => "speechSynthesis" in window,
    () => false,
  );
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!able) return null;

  function toggle() {
    window.speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    const words = new SpeechSynthesisUtterance(wordsIn(document.getElementById(target)));
    words.lang = lang;
    words.rate = 0.9;
    words.onend = () => setSpeaking(false);
    words.onerror = () => setSpeaking(false);
    window.speechSynthesis.speak(words);
    setSpeaking(true);
  }

  return (
    <Button tone="secondary" aria-pressed={speaking} onClick={toggle} className="self-start">
      {speaking ? stop : start}
    </Button>
  );
}

const blocks = "h1, h2, h3, p, li, dt, dd, time span";

/** The text of each innermost block, with a stop after it, so that the voice pauses where the eye does. */
function wordsIn(part: Element | null): string {
  const all = [...(part?.querySelectorAll(blocks) ?? [])];
  const innermost = all.filter((block) => !block.querySelector(blocks) && !block.closest("details"));
  return innermost.map((block) => block.textContent?.trim()).join("。");
}
