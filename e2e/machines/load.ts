import { randomBytes } from "node:crypto";

/** People at work, each with a session: what was acknowledged to them, and what they were shown instead of an answer. */
export type Load = {
  /** The events they were told are saved: title to id. */
  acknowledged: Map<string, string>;
  /** How many answers there were to any question. */
  answers(): number;
  errors: string[];
  stop(): Promise<void>;
};

const readsOf = ["/desk", "/", "/desk/events/new", "/progress", "/desk"];

/** Begins to save drafts and to read pages through the balancer, by plain forms, as browsers without scripts do. */
export function beginLoad(url: string, session: string, { writers = 3, readers = 2 } = {}): Load {
  const load = { acknowledged: new Map<string, string>(), errors: [] as string[] };
  let over = false;
  let answered = 0;
  const ask = async (path: string, init: RequestInit = {}) => {
    try {
      const headers = { cookie: session, origin: url, ...init.headers };
      const answer = await fetch(`${url}${path}`, { redirect: "manual", ...init, headers });
      // One that breaks off is none.
      const text = await answer.text();
      if (answer.status >= 500) load.errors.push(`${init.method ?? "GET"} ${path} was answered ${answer.status}`);
      answered++;
      return { status: answer.status, text, location: answer.headers.get("location") };
    } catch (error) {
      load.errors.push(`${init.method ?? "GET"} ${path}: ${(error as Error).cause ?? error}`);
      return null;
    }
  };
  const write = async (name: string) => {
    const page = await ask("/desk/events/new");
    if (page?.status !== 200) return;
    const title = `${name} ${randomBytes(6).toString("hex")}`;
    const form = fieldsOf(page.text, 'id="event"');
    form.set("title", title);
    form.set("intent", "save");
    const saved = await ask("/desk/events/new", { method: "POST", body: form });
    const [, id] = /\/desk\/events\/(\w+)/.exec(saved?.location ?? "") ?? [];
    if (saved?.status === 303 && id) load.acknowledged.set(title, id);
    else if (saved) load.errors.push(`saving was answered ${saved.status} ${saved.location}`);
  };
  const writing = Array.from({ length: writers }, async (_, at) => {
    while (!over) await write(`writer ${at}`);
  });
  const reading = Array.from({ length: readers }, async (_, at) => {
    for (let turn = at; !over; turn++) await ask(readsOf[turn % readsOf.length] ?? "/");
  });
  return {
    ...load,
    answers: () => answered,
    async stop() {
      over = true;
      await Promise.all([...writing, ...reading]);
    },
  };
}

/** What a browser without scripts would send of the form with this in its tag: what is hidden, typed or chosen to begin with. */
function fieldsOf(page: string, mark: string): FormData {
  const form = page.split("<form").find((part) => part.slice(0, part.indexOf(">")).includes(mark)) ?? "";
  const fields = new FormData();
  const set = (tag: string, value: string) => {
    const [, name] = / name="([^"]*)"/.exec(tag) ?? [];
    if (name) fields.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    if (/ type="(radio|checkbox)"/.test(tag) && !/ checked=""/.test(tag)) continue;
    set(tag, / value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, tag = "", options = ""] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(options)?.[0] ?? "";
    set(tag, / value="([^"]*)"/.exec(chosen)?.[1] ?? "");
  }
  return fields;
}
