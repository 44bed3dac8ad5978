/** What was typed into a form and not submitted, on this device only. */
export type KeptDraft = { at: number; values: Record<string, unknown> };

/** The number rises when older drafts could no longer be read. */
const PREFIX = "kepu-draft:2:";
const ANY_PREFIX = "kepu-draft:";
/** Whose drafts are kept on this device, known to every tab: nobody's after a sign-out in any of them. */
const OWNER = "kepu-writer";
export const daysKept = 7;
const LONGEST = daysKept * 24 * 60 * 60 * 1000;

/** The key of one opening of a form: in another tab, or when it is opened again, it keeps what is typed beside this one. */
export function keyOfOpening(key: string): string {
  return `${key}#${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
}

/** The keys of what other openings of a form have left, the newest first. */
export function draftsLeft(key: string, own: string): string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    const left = names.map((name) => name.slice(PREFIX.length)).filter((name) => isOpeningOf(name, key, own));
    return left.toSorted((one, other) => (readDraft(other)?.at ?? 0) - (readDraft(one)?.at ?? 0));
  } catch {
    return [];
  }
}

function isOpeningOf(name: string, key: string, own: string): boolean {
  return name !== own && (name === key || name.startsWith(`${key}#`));
}

/** Reads a draft; forgets it after a week. Storage may be switched off: then there is simply none. */
export function readDraft(key: string): KeptDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as KeptDraft | null;
    if (!draft || Date.now() - draft.at < LONGEST) return draft;
    localStorage.removeItem(PREFIX + key);
  } catch {}
  return null;
}

/** Keeps a draft of the person who is signed in on this device; a tab that somebody who left has forgotten keeps nothing more. */
export function writeDraft(key: string, values: KeptDraft["values"]): KeptDraft | null {
  const draft = { at: Date.now(), values };
  try {
    const owner = localStorage.getItem(OWNER);
    if (!owner || !key.startsWith(`${owner}:`)) return null;
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

/** Was it this draft that another tab has just forgotten? */
export function isForgotten({ key, newValue }: StorageEvent, draft: string): boolean {
  return key === PREFIX + draft && newValue === null;
}

/** Somebody leaves: forgets every draft on this device, and keeps none of what is still on the page, in this tab or in another. */
export function forgetAllDrafts(): void {
  forgetWhere((name) => name === OWNER || name.startsWith(ANY_PREFIX));
}

/** Forgets what is not this person's, and what has been kept long enough, whether its form is opened again or not. */
export function forgetDraftsOfOthers(person: string): void {
  try {
    localStorage.setItem(OWNER, person);
  } catch {}
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
