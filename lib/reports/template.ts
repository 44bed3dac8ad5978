import { type Askable, askables, closedValues, type OptionName, optionNames, optionsOf } from "./vocabulary";

/** The place of a line in an official document. */
export type Level = "title" | "first" | "second" | "third" | "body";

/** One thing a template asks for: `source` is its text as written, with the braces. */
export type Placeholder = { source: string; asks: Askable; options: Partial<Record<OptionName, string>> };
export type Part = { text: string } | { ask: Placeholder } | { problem: TemplateProblem; source: string };
export type TemplateLine = { level: Level; parts: Part[] };
/** What is wrong with a placeholder: a word the template language does not have, or one that does not fit here. */
export type TemplateProblem = "unknown_figure" | "unknown_option" | "unknown_value";

/**
 * Reads a template. A line's own numbering says its place: 一、 (一) 1. and nothing; the first line is the title.
 * A placeholder stands in braces: {场|专项=全国科普日|写法=概数}. Blank lines are left out.
 */
export function readTemplate(text: string): TemplateLine[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line, place) => ({ level: place === 0 ? "title" : levelOf(line), parts: partsOf(line) }));
}

/** The place a line's numbering gives it; both kinds of brackets are in use. */
export function levelOf(line: string): Exclude<Level, "title"> {
  if (/^[一二三四五六七八九十]+、/.test(line)) return "first";
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(line)) return "second";
  if (/^\d+[.．]/.test(line)) return "third";
  return "body";
}

/** A placeholder as it is written in a template. */
export function writePlaceholder(name: string, options: Record<string, string> = {}): string {
  const said = Object.entries(options).map(([option, value]) => `|${option}=${value}`);
  return `{${name}${said.join("")}}`;
}

function partsOf(line: string): Part[] {
  return line
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\{[^{}]*\}$/.test(piece) ? readPlaceholder(piece) : { text: piece }));
}

function readPlaceholder(source: string): Part {
  const [name = "", ...said] = source
    .slice(1, -1)
    .split(/[|｜]/)
    .map((word) => word.trim());
  if (!Object.hasOwn(askables, name)) return { source, problem: "unknown_figure" };
  const asks = askables[name as keyof typeof askables];
  const options: Placeholder["options"] = {};
  for (const each of said) {
    const place = each.search(/[=＝]/);
    const word = each.slice(0, Math.max(0, place)).trim();
    const value = each.slice(place + 1).trim();
    if (!Object.hasOwn(optionNames, word)) return { source, problem: "unknown_option" };
    const option = optionNames[word as keyof typeof optionNames];
    if (!optionsOf[asks].includes(option)) return { source, problem: "unknown_option" };
    if (value === "" || (option in closedValues && !isKnown(option as keyof typeof closedValues, value))) {
      return { source, problem: "unknown_value" };
    }
    options[option] = value;
  }
  return { ask: { source, asks, options } };
}

function isKnown(option: keyof typeof closedValues, value: string): boolean {
  return Object.hasOwn(closedValues[option], value);
}
