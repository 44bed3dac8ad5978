import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The header by which Next says that it does not know the action a form asks for. */
const notFound = "x-nextjs-action-not-found";
const words = JSON.parse(readFileSync(join(root, "i18n/crash.json"), "utf8"));

/**
 * A form that was opened before the program was renewed, and sent by a browser without scripts, gets a page that says so and how what was
 * typed is kept, where Next itself would answer one bare line. A page with scripts says it itself.
 */
export function answerOldForms(request, response) {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  const { end, write } = response;
  const isOld = () => !response.headersSent && response.getHeader(notFound) !== undefined;
  response.write = (...chunk) => isOld() || write.apply(response, chunk);
  response.end = (...chunk) => {
    if (!isOld()) return end.apply(response, chunk);
    Object.assign(response, { end, write });
    for (const name of ["content-length", "etag"]) response.removeHeader(name);
    response.statusCode = 409;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    return response.end(pageOf(request.url ?? "/"));
  };
}

function pageOf(url) {
  const locale = /^\/en(\/|$|\?)/.test(url) ? "en" : "zh-CN";
  const { renewed, renewedBack, reload } = words[locale];
  const address = url.startsWith("/") && !url.startsWith("//") ? url : "/";
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${renewed}</title><main><h1>${renewed}</h1><p>${renewedBack}</p><p><a href="${escaped(address)}">${reload}</a></p></main></html>`;
}

function escaped(text) {
  return text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
