"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { forgetDraftsOfOthers } from "./kept-draft";

const Owner = createContext<string | null>(null);

/** Around the pages of somebody who is signed in: what is typed there is kept as theirs, and nothing of others stays on the device. */
export function DraftOwner({ person, children }: { person: string; children: ReactNode }): ReactNode {
  useEffect(() => forgetDraftsOfOthers(person), [person]);
  return <Owner value={person}>{children}</Owner>;
}

/** Under which key what is typed into a form is kept; null where nobody is signed in, or the form keeps nothing. */
export function useDraftKey(name: string | undefined): string | null {
  const person = useContext(Owner);
  return person && name ? `${person}:${name}` : null;
}
