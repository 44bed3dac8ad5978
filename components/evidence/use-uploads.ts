"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type FileKind, newKey, type Sent, sendFile, type Trouble } from "./send-file";

export type Upload = {
  key: string;
  kind: FileKind;
  file: File;
  state: "waiting" | "sending" | "working" | "done" | "failed";
  percent: number;
  reason?: string | undefined;
  trouble?: Trouble | undefined;
};

const atOnce = 2;
const waits = [1_000, 4_000, 10_000];

/** Sends files two at a time, each with its progress; what the network broke off is tried again by itself, three times. */
export function useUploads(eventId: string, onAllDone: () => void, onDone?: (id: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const started = useRef(new Set<string>());
  const tell = useRef(onDone);
  useEffect(() => {
    tell.current = onDone;
  });
  const change = useCallback((key: string, changes: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }, []);

  useEffect(() => {
    const running = uploads.filter(isRunning).length;
    const next = uploads.filter((one) => one.state === "waiting" && !started.current.has(one.key));
    for (const upload of next.slice(0, Math.max(0, atOnce - running))) {
      started.current.add(upload.key);
      change(upload.key, { state: "sending", percent: 0 });
      void keepSending({ eventId, ...upload }, (percent) =>
        change(upload.key, { percent, state: percent === 100 ? "working" : "sending" }),
      ).then((sent) => {
        change(upload.key, outcomeOf(sent));
        if (sent.ok) tell.current?.(sent.id);
      });
    }
  }, [uploads, eventId, change]);

  const busy = uploads.some((one) => one.state === "waiting" || isRunning(one));
  const done = uploads.filter((one) => one.state === "done").length;
  const told = useRef(0);
  useEffect(() => {
    if (busy || done === told.current) return;
    told.current = done;
    onAllDone();
  }, [busy, done, onAllDone]);

  return {
    uploads,
    busy,
    add: (kind: FileKind, files: Iterable<File>) => {
      const added = [...files].map((file): Upload => ({ key: newKey(), kind, file, state: "waiting", percent: 0 }));
      setUploads((all) => [...all, ...added]);
    },
    again: (key: string) => {
      started.current.delete(key);
      change(key, { state: "waiting", percent: 0, reason: undefined, trouble: undefined });
    },
    dismiss: (key: string) => setUploads((all) => all.filter((one) => one.key !== key)),
  };
}

function isRunning({ state }: Upload): boolean {
  return state === "sending" || state === "working";
}

function outcomeOf(sent: Sent): Partial<Upload> {
  if (sent.ok) return { state: "done", percent: 100 };
  return { state: "failed", ...("reason" in sent ? { reason: sent.reason } : { trouble: sent.trouble }) };
}

async function keepSending(
  sending: Parameters<typeof sendFile>[0],
  progress: (percent: number) => void,
): Promise<Sent> {
  for (const wait of waits) {
    const sent = await sendFile(sending, progress);
    if (sent.ok || "reason" in sent || sent.trouble === "signInAgain") return sent;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return sendFile(sending, progress);
}
