const mostNamed = 50;

/** A move that is not made, with the reason in words for whoever asked for it: nothing was changed. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly details: readonly string[] = [],
  ) {
    const more = details.length > mostNamed ? [`… and ${details.length - mostNamed} more`] : [];
    super([message, ...details.slice(0, mostNamed), ...more].join("\n  "));
  }
}
