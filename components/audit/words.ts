import type { Messages } from "next-intl";
import { getTranslations } from "next-intl/server";

// What stands in the trail was written by any version of the program: an unknown word is shown as it is.
type AnyKey = { (key: string): string; has: (key: string) => boolean };

export type AuditWords = {
  action: (action: string) => string;
  kind: (kind: string) => string;
  field: (field: string) => string;
  value: (value: unknown) => string;
};

/** The words for what the trail holds, in the reader's language. */
export async function auditWords(): Promise<AuditWords> {
  const [t, common] = await Promise.all([getTranslations("audit"), getTranslations("common")]);
  const any = t as unknown as AnyKey;
  const say = (group: keyof Messages["audit"], key: string) =>
    any.has(`${group}.${key}`) ? any(`${group}.${key}`) : key;
  const value = (said: unknown): string => {
    if (said === null || said === undefined || said === "") return common("none");
    if (typeof said === "boolean") return common(said ? "yes" : "no");
    if (typeof said === "string") return /^[a-z_]+$/.test(said) ? say("values", said) : said;
    return typeof said === "object" ? JSON.stringify(said) : String(said);
  };
  return {
    action: (action) => say("actions", action),
    kind: (kind) => say("kinds", kind),
    field: (field) => say("fields", field),
    value,
  };
}

/** The actions whose name, as the reader sees it, contains the text: so that 停用 finds what the trail calls "retire". */
export function actionsSaying(actions: Messages["audit"]["actions"], text: string): string[] {
  const wanted = text.toLowerCase();
  return Object.entries(actions).flatMap(([noun, verbs]) =>
    Object.entries(verbs).flatMap(([verb, name]) => (name.toLowerCase().includes(wanted) ? [`${noun}.${verb}`] : [])),
  );
}
