"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { audienceWordInput, removeWordInput } from "@/lib/audience-words/input";
import { keepWord, removeWord } from "@/lib/audience-words/mutations";

/** Says which audience group a word means. */
export const keepWordAction = formAction({
  permission: "ledgers.manage",
  schema: audienceWordInput,
  run: keepWord,
  goTo: () => pathHere("/office/words"),
});

/** Forgets a word. */
export const removeWordAction = formAction({
  permission: "ledgers.manage",
  schema: removeWordInput,
  run: removeWord,
  goTo: () => pathHere("/office/words"),
});
