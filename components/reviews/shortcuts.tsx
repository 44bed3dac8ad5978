"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { useHydrated } from "@/components/forms/use-hydrated";

const stored = "kepu-shortcuts-off";

/**
 * Single keys for what stands on the page: each element with `data-shortcut="a"` is pressed by A. In a list, `data-shortcut-row`
 * marks the rows that J and K move through, and keys press what belongs to the row in focus. Can be switched off (WCAG 2.1.4).
 */
export function Shortcuts({ hint }: { hint: string }): ReactNode {
  const t = useTranslations("reviews.shortcuts");
  const hydrated = useHydrated();
  const off = useSyncExternalStore(subscribe, isOff, () => true);
  useEffect(() => {
    if (off) return;
    document.addEventListener("keydown", pressByKey);
    return () => document.removeEventListener("keydown", pressByKey);
  }, [off]);
  if (!hydrated) return null;
  return (
    <p className="hidden flex-wrap items-center gap-x-3 text-sm text-soft md:flex print:hidden">
      {off ? t("isOff") : hint}
      <button type="button" onClick={() => turn(off)} className="min-h-8 text-teal underline-offset-4 hover:underline">
        {off ? t("turnOn") : t("turnOff")}
      </button>
    </p>
  );
}

function pressByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  // With caps lock the letter is a capital, but no shift key is down.
  const key = `${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-shortcut-row]")];
  const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
  if (rows.length > 0 && step !== undefined) {
    moveFocus(rows, step, event);
    return;
  }
  const row = rows.find((one) => one.contains(document.activeElement)) ?? rows[0];
  const pressed = `[data-shortcut="${CSS.escape(key)}"]`;
  // What is done with several rows stands outside of them.
  const around = event.shiftKey ? document : (row ?? document);
  const target = around.querySelector<HTMLElement>(pressed);
  if (!target) return;
  event.preventDefault();
  target.click();
  const opened = target.closest("details");
  if (opened) requestAnimationFrame(() => opened.querySelector<HTMLElement>("textarea")?.focus());
}

function moveFocus(rows: HTMLElement[], step: number, event: KeyboardEvent): void {
  event.preventDefault();
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.querySelector<HTMLElement>("a")?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
  );
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Storage may be switched off by the browser; the keys then work.
function isOff(): boolean {
  try {
    return localStorage.getItem(stored) !== null;
  } catch {
    return false;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "1");
  } catch {}
  for (const listener of listeners) listener();
}
