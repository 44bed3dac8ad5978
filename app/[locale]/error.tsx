"use client";

import { CrashPage } from "@/components/shell/crash-page";

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <CrashPage {...props} />;
}
