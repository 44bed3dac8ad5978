/**
 * Does somebody edit the form by what it submits to itself (an intent of Conform's)? Adding and removing rows is an edit; looking a field
 * through on leaving it is none; values that are put in are part of one only when it was begun: they also come from the row as it is kept.
 */
export function isEdit(intent: string | null, begun: boolean): boolean {
  const type = typeOf(intent ?? "");
  return type !== "validate" && (type !== "update" || begun);
}

function typeOf(intent: string): unknown {
  try {
    return (JSON.parse(intent) as { type?: unknown }).type;
  } catch {
    return null;
  }
}
