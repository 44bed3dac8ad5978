import { type Column, getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresqlConfig } from "drizzle-orm/pg-core";
import { SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { nameOf } from "../insert-many";
import * as schema from "../schema";

/** What a column holds, whichever database it is in: one word for each function of db/columns.ts. */
export type Kind = "text" | "integer" | "yesNo" | "instant" | "json";
export type MovedColumn = { name: string; kind: Kind };
export type MovedTable = { name: string; columns: MovedColumn[]; key: string[] };

const kinds: Record<string, Kind> = {
  string: "text",
  number: "integer",
  boolean: "yesNo",
  date: "instant",
  json: "json",
};

/** Every table of the schema as a move sees it: what is added to db/schema moves without a word here. */
export function movedTables(): MovedTable[] {
  return Object.values(schema).flatMap((value) => {
    if (!is(value, SQLiteTable) && !is(value, PgTable)) return [];
    const table = value as SQLiteTable;
    const columns = Object.values<Column>(getTableColumns(table));
    const name = getTableName(table);
    return [{ name, columns: columns.map((column) => columnOf(name, column)), key: keyOf(table, columns) }];
  });
}

function columnOf(table: string, column: Column): MovedColumn {
  const kind = kinds[column.dataType];
  if (!kind) throw new Error(`${table}.${column.name}: db/moving does not know how to move ${column.dataType}.`);
  return { name: nameOf(column), kind };
}

function keyOf(table: SQLiteTable, columns: Column[]): string[] {
  const { primaryKeys } = is(table, SQLiteTable) ? sqliteConfig(table) : postgresqlConfig(table as never);
  const composed: Column[] = primaryKeys.flatMap((key) => key.columns as Column[]);
  const key = composed.length > 0 ? composed : columns.filter((column) => column.primary);
  return key.map(nameOf);
}
