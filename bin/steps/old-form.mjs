import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The header by which Next says that it does not know the action a form asks for. */
const notFound = "x-nextjs-action-not-found";
const words = JSON.parse(readFileSync(join(root, "i18n/crash.json"), "utf8"));

/** More than anybody types; what is sent with files is not shown again. */
const mostShown = 256 * 1024;

/**
 * A form that was opened before the program was renewed, and sent by a browser without scripts, gets a page that says so and shows what was
 * typed, to be copied, where Next itself would answer one bare line. A page with scripts says it itself.
 */
export function answerOldForms(request, response) {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  const { end, write } = response;
  const sent = bodyOf(request);
  const isOld = () => !response.headersSent && response.getHeader(notFound) !== undefined;
  response.write = (...chunk) => isOld() || write.apply(response, chunk);
  response.end = (...chunk) => {
    if (!isOld()) return end.apply(response, chunk);
    Object.assign(response, { end, write });
    for (const name of ["content-length", "etag"]) response.removeHeader(name);
    response.statusCode = 409;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    typedIn(sent(), request.headers["content-type"]).then((typed) => response.end(pageOf(request.url ?? "/", typed)));
    return response;
  };
}

/** Keeps what is read of a request, whoever reads it; answers null where it is too much. */
function bodyOf(request) {
  const { emit } = request;
  const pieces = [];
  let size = 0;
  request.emit = (event, ...rest) => {
    if (event === "data") {
      size += rest[0].length;
      if (size <= mostShown) pieces.push(rest[0]);
    }
    return emit.call(request, event, ...rest);
  };
  return () => (size > 0 && size <= mostShown ? Buffer.concat(pieces) : null);
}

/** What somebody typed or chose, without files and what the form itself carries: its action, ids and keys. */
async function typedIn(body, type) {
  if (!body || !type) return [];
  const fields = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => []);
  return [...fields].flatMap(([name, value]) =>
    typeof value !== "string" || name.startsWith("$") || /^([\w-]{12,}|on|yes|)$/.test(value.trim())
      ? []
      : [value.trim()],
  );
}

function pageOf(url, typed) {
  const locale = /^\/en(\/|$|\?)/.test(url) ? "en" : "zh-CN";
  const { renewed, renewedNote, renewedTyped, reload } = words[locale];
  const address = url.startsWith("/") && !url.startsWith("//") ? url : "/";
  const shown = typed.map((value) => `<li><pre>${escaped(value)}</pre></li>`).join("");
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${renewed}</title><main><h1>${renewed}</h1><p>${renewedNote}</p>${shown && `<h2>${renewedTyped}</h2><ul>${shown}</ul>`}<p><a href="${escaped(address)}">${reload}</a></p></main></html>`;
}

function escaped(text) {
  return text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
