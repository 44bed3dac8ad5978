import { getTranslations } from "next-intl/server";
import type { ScopeWords } from "./scope-field";

/** The words of the question which events of a series are meant: by a change, by a move, or by a new time. */
export async function scopeWords(by: "change" | "move" | "reschedule"): Promise<ScopeWords> {
  const t = await getTranslations("series.scope");
  return { label: t("label"), hint: t(`${by}Hint`), one: t("one"), following: t("following"), all: t("all") };
}
