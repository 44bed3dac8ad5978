"use client";

import { CrashPage } from "@/components/shell/crash-page";
import "./globals.css";

/** When even the layout failed: the same page with a document of its own. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <CrashPage {...props} />
      </body>
    </html>
  );
}
