const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The answer that makes a browser save a file of an office program or a table; `name` may be in any language. */
export function fileResponse(body: BodyInit, { name, type }: { name: string; type: keyof typeof types }): Response {
  return new Response(body, {
    headers: {
      "content-type": types[type],
      "content-disposition": `attachment; filename="kepu.${type}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
