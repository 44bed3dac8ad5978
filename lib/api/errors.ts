import { z } from "zod";

/** Every error of the public API, by its stable code. */
export const apiErrors = {
  invalid_parameter: { status: 400, message: "A parameter is not as the API describes it." },
  not_found: { status: 404, message: "There is nothing at this address." },
  not_set_up: { status: 404, message: "The programme has not been set up yet." },
  internal: { status: 500, message: "The server failed; the request may be tried again." },
} as const;

export type ApiErrorCode = keyof typeof apiErrors;

const codes = Object.keys(apiErrors) as [ApiErrorCode, ...ApiErrorCode[]];

export const errorAnswer = z.object({ error: z.object({ code: z.enum(codes), message: z.string() }) });
