/** What was typed into a form and not submitted, on this device only. */
export type KeptDraft = { at: number; values: Record<string, unknown> };

const PREFIX = "kepu-draft:";
const ONE_WEEK = 7 * 24 * 60 * 60 * 1000;

/** Reads a draft; forgets it after a week. Storage may be switched off: then there is simply none. */
export function readDraft(key: string): KeptDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as KeptDraft | null;
    if (!draft || Date.now() - draft.at < ONE_WEEK) return draft;
    localStorage.removeItem(PREFIX + key);
  } catch {}
  return null;
}

export function writeDraft(key: string, values: KeptDraft["values"]): KeptDraft | null {
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

/** Forgets every draft on this device: what one person typed is not the next one's to see. */
export function forgetAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {}
}
