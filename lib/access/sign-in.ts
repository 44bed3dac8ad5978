import type { Outcome } from "@/lib/actions/form-action";
import { SignInRefused, signIn, signOut } from "./authentication";
import { clientAddress } from "./client-address";

/** Begins a session for whoever knows account and password; a refusal says nothing about which of them was wrong. */
export async function beginSession({ account, password }: { account: string; password: string }): Promise<Outcome> {
  try {
    await signIn("credentials", { account, password, address: await clientAddress(), redirect: false });
    return { ok: true };
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    return { ok: false, reason: `sign_in_${error.code}` };
  }
}

/** Ends the session of this browser. */
export async function endSession(): Promise<Outcome> {
  await signOut({ redirect: false });
  return { ok: true };
}
