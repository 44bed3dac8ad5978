/** The fields of the form that holds `mark`, as a browser without scripts would send them: those that are inputs. */
export function fieldsOfForm(page: string, mark: string): FormData {
  const form = page.split("<form").find((part) => part.includes(mark));
  if (!form) throw new Error(`the page has no form with ${mark}`);
  const fields = new FormData();
  for (const [input] of form.split("</form>")[0]?.matchAll(/<input[^>]*>/g) ?? []) {
    const [, name] = /\sname="([^"]*)"/.exec(input) ?? [];
    const [, value = ""] = /\svalue="([^"]*)"/.exec(input) ?? [];
    if (name) fields.set(name, plain(value));
  }
  return fields;
}

function plain(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
