import { z } from "zod";

const figure = (least: number, most: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? "required" : "whole_number") })
    .int("whole_number")
    .min(least, least > 0 ? "at_least_one" : "not_negative")
    .max(most, "too_large");

/** A whole number as people type it: full-width digits, spaces and thousands commas are read; anything else is told. */
export function wholeNumber(least: number, most: number) {
  return z.preprocess(asTyped, figure(least, most));
}

/** The same, where an empty field is no number at all (not zero). */
export function optionalWholeNumber(least: number, most: number) {
  return z.preprocess(asTyped, figure(least, most).optional());
}

/** What cannot be read stays the text it is, so that the form shows it again. */
function asTyped(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const typed = value.normalize("NFKC").replace(/[\s,]/g, "");
  if (typed === "") return undefined;
  return /^-?\d{1,15}(\.\d+)?$/.test(typed) ? Number(typed) : value;
}
