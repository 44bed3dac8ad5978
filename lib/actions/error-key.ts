import type { z } from "zod";

/** What a schema says when it has no words of its own: the key of a sentence in the `errors` messages. */
export const errorKey: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return "required";
  if (issue.code === "too_big") return issue.origin === "string" ? "too_long" : "too_large";
  if (issue.code === "too_small")
    return issue.origin === "string" || issue.origin === "array" ? "required" : "too_small";
  return "invalid";
};
