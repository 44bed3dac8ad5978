"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { localePath } from "@/i18n/path";
import type { AlikeEvent } from "@/lib/events/queries/list-alike-events";
import { AlikeEvents } from "./alike-events";

const asked = ["id", "title", "unitId", "startDate", "startTime", "endDate", "endTime", "venueId", "streetId", "place"];
const pause = 500;

/** Inside the form of an event: asks what is registered like it whenever the typing rests, and shows it. Without a script the page after saving does. */
export function AlikeWhileTyping(): ReactNode {
  const locale = useLocale();
  const here = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<{ alike: AlikeEvent[]; hereId?: string }>({ alike: [] });
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let [timer, last] = [0, ""];
    let running = new AbortController();
    const ask = async () => {
      const query = queryOf(new FormData(form));
      if (query === last) return;
      last = query;
      running.abort();
      running = new AbortController();
      setFound(
        query ? await answerOf(localePath(locale, `/desk/events/alike?${query}`), running.signal) : { alike: [] },
      );
    };
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => ask().catch(() => undefined), pause);
    };
    wait();
    const events = ["input", "change", "reset"] as const;
    for (const event of events) form.addEventListener(event, wait);
    return () => {
      window.clearTimeout(timer);
      running.abort();
      for (const event of events) form.removeEventListener(event, wait);
    };
  }, [locale]);
  return (
    <div ref={here} aria-live="polite" className="empty:hidden">
      <AlikeEvents {...found} />
    </div>
  );
}

/** What is asked, as an address; empty while there is no name or no day to compare. */
function queryOf(form: FormData): string {
  const said = asked.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() ? [[name, value.trim()] as [string, string]] : [];
  });
  const has = (name: string) => said.some(([field]) => field === name);
  return has("title") && has("startDate") ? new URLSearchParams(said).toString() : "";
}

type Answer = {
  events: (Omit<AlikeEvent, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string })[];
  kept?: string;
};

/** A failure shows nothing: the question is asked again before publishing. */
async function answerOf(address: string, signal: AbortSignal) {
  const response = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!response.ok) return { alike: [] };
  const { events, kept } = (await response.json()) as Answer;
  const alike = events.map((event) => ({
    ...event,
    startsAt: new Date(event.startsAt),
    endsAt: new Date(event.endsAt),
  }));
  return { alike, hereId: kept };
}
