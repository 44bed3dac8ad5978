"use client";

import { createContext } from "react";

/** What is on its way to the server from the form around; null while nothing is. */
export const SentForm = createContext<FormData | null>(null);
