/** Up to so many approved events of a year, and so many units, a page composes at once, in some hundred milliseconds; beyond, the worker does. */
export const mostEventsAtOnce = 10_000;
export const mostUnitsAtOnce = 500;
/** Of a long table a page shows so many rows of each group, or so many units side by side; its files have all. */
export const mostShown = 100;

/** Told how far a composition is; may throw, to stop it. */
export type Report = (done: number, of: number) => void;
/** Tells nobody. */
export const silently: Report = () => undefined;
