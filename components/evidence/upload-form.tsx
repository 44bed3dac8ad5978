import type { ReactNode } from "react";

export const uploadFormId = "evidence-upload";

/**
 * The form the upload fields belong to; it stands apart from them, since forms do not stand in one another. `formKey` is new with
 * each page, so that a form sent twice is one upload.
 */
export function UploadForm({ eventId, back, formKey }: { eventId: string; back: string; formKey: string }): ReactNode {
  return (
    <form id={uploadFormId} action="/files" method="post" encType="multipart/form-data" hidden>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="back" value={back} />
    </form>
  );
}
