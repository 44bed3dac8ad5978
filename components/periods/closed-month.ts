"use client";

import { createContext } from "react";

/** The closed month that what is shown lies in, where the reader may correct it with a reason; else null. */
export const ClosedMonth = createContext<string | null>(null);
