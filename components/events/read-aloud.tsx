import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Reads a part of the page aloud (public/read-aloud.js). Nothing is shown where the browser cannot speak. */
export function ReadAloud({ target, start, stop }: { target: string; start: string; stop: string }): ReactNode {
  return (
    <span className="hidden in-data-speech:inline-flex">
      <script src="/read-aloud.js" async />
      <Button tone="secondary" aria-pressed={false} data-read-aloud={target} data-start={start} data-stop={stop}>
        {start}
      </Button>
    </span>
  );
}
