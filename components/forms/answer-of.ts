"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/actions/form-state";

/**
 * Sends a form and calls `accepted` once it was. A failure becomes an error above the form instead of a page that has lost everything
 * typed. An accepted form may lead elsewhere; the sign-in page is where a session that has ended leads.
 */
export async function answerOf(send: () => Promise<FormState>, accepted: () => void): Promise<FormState> {
  try {
    const answer = await send();
    // What is shown is for looking through: nothing is kept yet.
    if (answer?.status === "success" && !answer.shown) accepted();
    return answer;
  } catch (error) {
    if (isAccepted(redirectedTo(error))) accepted();
    unstable_rethrow(error);
    return { status: "error", error: { "": [troubleOf(error)] } };
  }
}

/** A page from before the program was renewed asks for what is not there any more. */
function troubleOf(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return "renewed";
  return error instanceof Error && "digest" in error ? "unexpected" : "offline";
}

/** The sign-in page has something to say of a form that ended the session itself. */
function isAccepted(address: string | null): boolean {
  return address !== null && (!address.includes("/sign-in") || address.includes("/sign-in?notice="));
}

/** Where the framework's error leads, if it is one that leads somewhere. */
function redirectedTo(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  const [kind, , address] = digest.split(";");
  return kind === "NEXT_REDIRECT" ? (address ?? "") : null;
}
