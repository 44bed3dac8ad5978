/** What was typed into a form and not submitted, on this device only. */
export type KeptDraft = { at: number; values: Record<string, unknown> };

/** The number rises when older drafts could no longer be read. */
const PREFIX = "kepu-draft:2:";
const ANY_PREFIX = "kepu-draft:";
export const daysKept = 7;
const LONGEST = daysKept * 24 * 60 * 60 * 1000;

/** Reads a draft; forgets it after a week. Storage may be switched off: then there is simply none. */
export function readDraft(key: string): KeptDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as KeptDraft | null;
    if (!draft || Date.now() - draft.at < LONGEST) return draft;
    localStorage.removeItem(PREFIX + key);
  } catch {}
  return null;
}

let leaving = false;

export function writeDraft(key: string, values: KeptDraft["values"]): KeptDraft | null {
  if (leaving) return null;
  const draft = { at: Date.now(), values };
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return draft;
  } catch {
    return null;
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {}
}

/** Somebody leaves: forgets every draft on this device, and keeps none of what is still on the page. */
export function forgetAllDrafts(): void {
  leaving = true;
  forgetWhere((name) => name.startsWith(ANY_PREFIX));
}

/** Forgets what is not this person's, and what has been kept long enough, whether its form is opened again or not. */
export function forgetDraftsOfOthers(person: string): void {
  leaving = false;
  forgetWhere((name, text) => {
    if (!name.startsWith(ANY_PREFIX)) return false;
    return !name.startsWith(`${PREFIX}${person}:`) || isOld(text);
  });
}

function forgetWhere(is: (name: string, text: string) => boolean): void {
  try {
    for (const name of Object.keys(localStorage))
      if (is(name, localStorage.getItem(name) ?? "")) localStorage.removeItem(name);
  } catch {}
}

function isOld(text: string): boolean {
  try {
    return Date.now() - (JSON.parse(text) as KeptDraft).at >= LONGEST;
  } catch {
    return true;
  }
}
