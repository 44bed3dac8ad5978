import { textOf } from "./tree";

type Messages = { [key: string]: string | Messages };

/** All messages of a language: the full key of each, and its text. */
export function messagesIn(locale: string): Map<string, string> {
  return new Map(flat(JSON.parse(textOf(`messages/${locale}.json`)), ""));
}

function flat(messages: Messages, before: string): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

/** The names of the arguments and tags that an ICU message takes. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  collect(message.replace(/'[{}<>][^']*'/g, ""), names);
  for (const [, tag = ""] of message.matchAll(/<([a-z]\w*)>/gi)) names.add(`<${tag}>`);
  return [...names].sort();
}

function collect(message: string, names: Set<string>): void {
  for (const group of groupsOf(message)) {
    const [, name, choices = ""] = /^\s*(\w+)\s*(?:,\s*\w+\s*(?:,(.*))?)?$/s.exec(group) ?? [];
    if (name) names.add(name);
    // The branches of a plural or select are messages themselves.
    for (const branch of groupsOf(choices)) collect(branch, names);
  }
}

/** What stands inside each outermost pair of braces. */
function groupsOf(text: string): string[] {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) start = at + 1;
    if (text[at] === "}" && --depth === 0) groups.push(text.slice(start, at));
  }
  return groups;
}
