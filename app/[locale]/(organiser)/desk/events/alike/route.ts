import { requireAccess } from "@/lib/access/session";
import { typedEventInput } from "@/lib/events/alike-input";
import { listAlikeTyped } from "@/lib/events/queries/list-alike-typed";

/** What is registered like an event that is being typed, for the form that asks while one types. */
export async function GET(request: Request): Promise<Response> {
  const access = await requireAccess("desk.read");
  const typed = typedEventInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const answer = typed.success ? await listAlikeTyped(access, typed.data) : { events: [] };
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
