"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What was typed into a form that came back, by the name of the field. */
export type TypedTexts = Readonly<Record<string, string>>;

const Typed = createContext<TypedTexts>({});

/** Gives the fields of a form that came back what was typed into them. */
export function TypedValues({ texts, children }: { texts: TypedTexts; children: ReactNode }): ReactNode {
  return <Typed value={texts}>{children}</Typed>;
}

/** What was typed into the field of this name, where the form came back. */
export function useTyped(name: string): string | undefined {
  return useContext(Typed)[name];
}

/** The fields of a form's answer by their names: {a: [{b: "c"}]} is {"a[0].b": "c"}. */
export function textsOf(value: unknown, name = ""): Record<string, string> {
  if (typeof value === "string") return { [name]: value };
  if (value === null || typeof value !== "object") return {};
  const inner = Array.isArray(value)
    ? value.map((each, place) => textsOf(each, `${name}[${place}]`))
    : Object.entries(value).map(([key, each]) => textsOf(each, name === "" ? key : `${name}.${key}`));
  return Object.assign({}, ...inner);
}
