// Zod tries whether it may compile code; the content policy refuses, and the browser reports every refusal. Zod reads
// this global when it loads; importing zod here would bring it to every public page.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
