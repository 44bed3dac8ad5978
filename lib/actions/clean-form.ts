/** The form without characters that PostgreSQL cannot keep and nobody can type (U+0000). */
export function cleanForm(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) {
    if (typeof value === "string") clean.append(name, value.replaceAll("\0", ""));
    else clean.append(name, value);
  }
  return clean;
}
