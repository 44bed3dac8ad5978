import { eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { returnForms } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { reachesAll } from "@/lib/targets/mutations";
import type { ReturnForm, ReturnRow } from "./form";
import type { FormSettingsInput, MoveRowInput, RemoveRowInput, ReturnRowInput, TakeOverInput } from "./input";
import { readForm } from "./queries/get-form";

type Manager = Access<"reports.manage">;
type Seen = { year: number; version: number };
type Content = Pick<ReturnForm, "name" | "tableCode" | "confirmed" | "rows" | "leftOut">;
type Change = { action: string; to: Partial<Content>; detail?: Record<string, unknown> };

const notFound: Refusal = { ok: false, reason: "not_found" };

/** Names the form, says whether it was compared with the blank form, and which kinds it leaves out. Refusals as of `changeForm`. */
export function saveFormSettings(access: Manager, input: FormSettingsInput): Promise<Outcome> {
  const { name, tableCode, confirmed, leftOut } = input;
  return changeForm(access, input, () => ({
    action: "return_form.save",
    to: { name, tableCode, confirmed, leftOut },
    detail: { confirmed },
  }));
}

/** Keeps a row, or adds one at the end. The form has to be compared with the blank form again. Refusals as of `changeForm`. */
export async function saveReturnRow(access: Manager, input: ReturnRowInput): Promise<Outcome<{ id: string }>> {
  const { year: _year, version: _version, leastAttendance, ...said } = input;
  const row: ReturnRow = { ...said, id: input.id || newId(), leastAttendance: leastAttendance ?? null };
  const outcome = await changeForm(access, input, ({ rows }) => {
    if (input.id && !rows.some(({ id }) => id === input.id)) return notFound;
    const others = rows.map((each) => (each.id === row.id ? row : each));
    return {
      action: "return_form.row",
      to: { rows: input.id ? others : [...rows, row], confirmed: false },
      detail: { name: `${row.category} ${row.name}` },
    };
  });
  return outcome.ok ? { ok: true, id: row.id } : outcome;
}

/** Takes a row away. Refusals as of `changeForm`. */
export function removeReturnRow(access: Manager, input: RemoveRowInput): Promise<Outcome> {
  return changeForm(access, input, ({ rows }) => {
    const row = rows.find(({ id }) => id === input.id);
    if (!row) return notFound;
    return {
      action: "return_form.remove_row",
      to: { rows: rows.filter((each) => each !== row), confirmed: false },
      detail: { name: `${row.category} ${row.name}` },
    };
  });
}

/** Lets a row change places with the one above or below it. Refusals as of `changeForm`. */
export function moveReturnRow(access: Manager, input: MoveRowInput): Promise<Outcome> {
  return changeForm(access, input, ({ rows }) => {
    const from = rows.findIndex(({ id }) => id === input.id);
    const moved = rows[from];
    if (!moved) return notFound;
    const to = input.step === "up" ? from - 1 : from + 1;
    const others = rows.filter((row) => row !== moved);
    return {
      action: "return_form.move_row",
      to: { rows: others.toSpliced(to < 0 ? 0 : to, 0, moved) },
      detail: { name: `${moved.category} ${moved.name}`, step: input.step },
    };
  });
}

/** Makes the form as last year's is; it has to be compared with this year's blank form. Refusals as of `changeForm`. */
export function takeOverForm(access: Manager, input: TakeOverInput): Promise<Outcome> {
  return changeForm(access, input, async (_, tx) => {
    const { name, tableCode, rows, leftOut } = await readForm(tx, input.year - 1);
    return { action: "return_form.take_over", to: { name, tableCode, rows, leftOut, confirmed: false } };
  });
}

/**
 * Changes the form of a year in one transaction. It is the whole programme's, so it takes reach over all of it.
 * Refuses with `not_found` or `version_conflict`.
 */
async function changeForm(
  access: Manager,
  { year, version }: Seen,
  change: (form: ReturnForm, tx: Transaction) => Change | Refusal | Promise<Change | Refusal>,
): Promise<Outcome> {
  if (!reachesAll(access)) return notFound;
  try {
    return await transaction(async (tx): Promise<Outcome> => {
      const [kept] = await locked(tx.select().from(returnForms).where(eq(returnForms.year, year)));
      const form = await readForm(tx, year);
      if (form.version !== version) return { ok: false, reason: "version_conflict" };
      const changed = await change(form, tx);
      if ("ok" in changed) return changed;
      const { name, tableCode, confirmed, rows, leftOut } = { ...form, ...changed.to };
      const now = { name, tableCode, confirmed, rows: { rows, leftOut }, version: version + 1, updatedAt: new Date() };
      const id = kept?.id ?? newId();
      if (kept) await tx.update(returnForms).set(now).where(eq(returnForms.id, id));
      else await tx.insert(returnForms).values({ id, year, ...now });
      const subject = { kind: "return_form", id, name: `${year} ${name}` };
      await recordEntry(tx, { actor: access.actor, action: changed.action, subject, detail: changed.detail ?? {} });
      return { ok: true };
    });
  } catch (error) {
    // Two people keep the first form of a year at once: the unique index lets one of them through.
    if (isUniqueViolation(error)) return { ok: false, reason: "version_conflict" };
    throw error;
  }
}
