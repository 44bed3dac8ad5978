import { type SQL, sql } from "drizzle-orm";
import { dialect } from "./location";

type Kind = "text" | "instant";

/**
 * Rows of values to join a table with, each by the table's index; a moment is given in milliseconds. They travel as one parameter, so that
 * the statement stays the same however many there are. `source` goes first in a `from`; `fields` are its columns.
 */
export function givenRows<const Kinds extends readonly Kind[]>(
  rows: readonly (readonly (string | number | null)[])[],
  kinds: Kinds,
): { source: SQL; fields: { [Place in keyof Kinds]: SQL } } {
  const json = JSON.stringify(rows);
  const field = (kind: Kind, place: number) => {
    const value = `given.value ->> ${place}`;
    if (dialect === "sqlite") return sql.raw(`(${value})`);
    return sql.raw(kind === "instant" ? `to_timestamp((${value})::bigint / 1000.0)` : `(${value})`);
  };
  return {
    source:
      dialect === "sqlite"
        ? sql`json_each(${json}) as given`
        : sql`jsonb_array_elements(${json}::jsonb) as given(value)`,
    fields: kinds.map(field) as { [Place in keyof Kinds]: SQL },
  };
}
