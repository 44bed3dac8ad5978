/** The header by which proxy.ts says that a page does all it does without Next's scripts. */
export const plainHeader = "x-kepu-plain";

/**
 * Sends a page marked with `plainHeader` as plain HTML: whole, without Next's scripts and the page's data for them, under
 * a policy that lets no inline script run. All else, an error's page included, goes out untouched.
 */
export function sendPlain(response) {
  const { write, end, flushHeaders, flush } = response;
  const held = [];
  const untouched = () => Object.assign(response, { write, end, flushHeaders, flush });
  const keep = (chunk, encoding) => held.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
  response.flushHeaders = () => isPlain(response) || untouched().flushHeaders();
  response.flush = () => isPlain(response) || untouched().flush?.();
  response.write = (chunk, ...rest) => {
    if (!isPlain(response)) return untouched().write(chunk, ...rest);
    keep(chunk, ...rest);
    return true;
  };
  response.end = (chunk, ...rest) => {
    const plain = isPlain(response);
    untouched();
    if (!plain) return response.end(chunk, ...rest);
    if (chunk && typeof chunk !== "function") keep(chunk, ...rest);
    return response.end(plainPage(response, Buffer.concat(held).toString()));
  };
}

function isPlain(response) {
  const type = String(response.getHeader("content-type") ?? "");
  return (
    !response.headersSent &&
    response.statusCode === 200 &&
    response.hasHeader(plainHeader) &&
    type.startsWith("text/html")
  );
}

/** The page's text without what the scripts need; sets the headers that go with it. */
function plainPage(response, html) {
  const policy = String(response.getHeader("content-security-policy"));
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  response.removeHeader(plainHeader);
  if (!nonce) return html;
  response.setHeader("content-security-policy", policy.replace(` 'nonce-${nonce}'`, ""));
  const link = response.getHeader("link");
  if (link)
    response.setHeader(
      "link",
      [link].flat().map((each) => each.replaceAll(`; nonce="${nonce}"`, "")),
    );
  return withoutScripts(html, nonce);
}

/** `html` without the scripts that carry the nonce, which are Next's own, and without the links that fetch them early. */
export function withoutScripts(html, nonce) {
  const mark = ` nonce="${nonce}"`;
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes) => (attributes.includes(mark) ? "" : script))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replaceAll(mark, "");
}
