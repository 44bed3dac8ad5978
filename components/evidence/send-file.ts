export type FileKind = "photo" | "sign_in_sheet" | "screenshot" | "document";
export type Sending = { eventId: string; kind: FileKind; key: string; file: File };
/** What became of it: taken, refused for good with a reason of the `errors` messages, or worth another try. */
export type Sent = { ok: true; id: string } | { ok: false; reason: string } | { ok: false; trouble: Trouble };
export type Trouble = "offline" | "signInAgain" | "unexpected";

/** Sends one file and tells how far it has come, 0 to 100. Sent again with the same key it is still one file. */
export function sendFile({ eventId, kind, key, file }: Sending, progress: (percent: number) => void): Promise<Sent> {
  const said = new URLSearchParams({ eventId, kind, key, name: file.name });
  // fetch does not tell how much has gone out.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => progress(total ? Math.floor((loaded / total) * 100) : 0);
    request.onerror = () => resolve({ ok: false, trouble: "offline" });
    request.ontimeout = request.onerror;
    request.onload = () => resolve(read(request));
    request.open("POST", "/files");
    request.timeout = 180_000;
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-upload", said.toString());
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}

function read({ status, responseText }: XMLHttpRequest): Sent {
  if (status === 200) return { ok: true, id: /"id":"([\w-]+)"/.exec(responseText)?.[1] ?? "" };
  if (status === 401) return { ok: false, trouble: "signInAgain" };
  if (status >= 500) return { ok: false, trouble: "unexpected" };
  const reason = /"reason":"([a-z_]+)"/.exec(responseText)?.[1];
  return reason ? { ok: false, reason } : { ok: false, trouble: "unexpected" };
}

/** A key that no other file has. Works without https too, where `crypto.randomUUID` does not. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
