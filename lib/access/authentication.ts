import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { SESSION_COOKIE } from "@/lib/front/cookies";
import { log } from "@/lib/log/log";
import { proveIdentity } from "@/lib/people/sign-in";
import { settings } from "@/lib/settings/settings";

/** What a refused sign-in says: `wrong` (account or password), or `wait` after too many tries. */
export class SignInRefused extends CredentialsSignin {
  override code: string;
  constructor(reason: "wrong" | "wait") {
    super(reason);
    this.code = reason;
  }
}

// No route is mounted for next-auth: sign-in and sign-out are server actions, which also work without client JavaScript.
export const { auth, signIn, signOut } = NextAuth(() => {
  const { authSecret, secureCookies } = settings();
  return {
    secret: authSecret,
    trustHost: true,
    useSecureCookies: secureCookies,
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    pages: { signIn: "/sign-in" },
    cookies: {
      sessionToken: {
        name: secureCookies ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies },
      },
    },
    // A wrong password is no fault of the program: it is counted, not logged with a stack.
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log.error({ fault: error.name }, "authentication failed");
      },
      warn: () => undefined,
      debug: () => undefined,
    },
    providers: [
      Credentials({
        credentials: { account: {}, password: {}, address: {} },
        authorize: async ({ account, password, address }) => {
          const identity = await proveIdentity(String(account), String(password), String(address));
          if (!identity.ok) throw new SignInRefused(identity.reason);
          return { id: identity.personId, sessionVersion: identity.sessionVersion };
        },
      }),
    ],
    callbacks: {
      // Only a sign-in writes the token; what a session update sends is not looked at.
      jwt: ({ token, user, trigger }) => {
        if (trigger !== "signIn" || !user) return token;
        return { sub: user.id, sessionVersion: (user as { sessionVersion?: number }).sessionVersion };
      },
      session: ({ session, token }) => {
        const { sub: id, sessionVersion } = token;
        return { ...session, user: { id }, sessionVersion };
      },
    },
  };
});
