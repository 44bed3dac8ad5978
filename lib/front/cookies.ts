/** Present when the reader has chosen elder mode, whatever it says. */
export const ELDER_COOKIE = "kepu-elder";

/** Who is signed in; with https its name carries the prefix that keeps others from setting it. */
export const SESSION_COOKIE = "kepu-session";
