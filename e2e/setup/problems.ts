import { type BrowserContext, expect } from "@playwright/test";

/** Collects what must not happen on any page, unless the test has said that it expects it. */
export class Problems {
  readonly #origin: string;
  readonly #allowed: RegExp[] = [];
  readonly #seen: string[] = [];

  constructor(url: string) {
    this.#origin = new URL(url).origin;
  }

  /** Names a problem that this test provokes on purpose, such as `/status of 404/`. */
  allow(...expected: RegExp[]) {
    this.#allowed.push(...expected);
  }

  /** Watches every page of the context, those opened later too. */
  async watch(context: BrowserContext) {
    context.on("weberror", (event) => this.#note(`page error: ${event.error().message}`));
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      this.#note(`console error: ${message.text()} (${message.page()?.url() ?? "no page"})`);
    });
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== this.#origin) this.#note(`request to elsewhere: ${request.url()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 500) this.#note(`answer ${response.status()}: ${response.url()}`);
    });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  expectNone() {
    const unexpected = this.#seen.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
    expect(unexpected, "problems in the browser that the test did not allow").toEqual([]);
  }

  #note(text: string) {
    this.#seen.push(text);
  }
}
