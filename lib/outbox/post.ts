import { createTransport } from "nodemailer";
import type { MailSettings } from "@/lib/settings/settings";
import type { OutgoingMail } from "./mutations";

export type Post = { send: (mail: OutgoingMail) => Promise<void> };

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** The mail server that was set up. A mail keeps its own id, so that a mail box can tell a second copy. */
export function openPost({ url, from }: MailSettings): Post {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const host = from.split("@")[1] ?? "localhost";
  return {
    send: async ({ id, address, subject, body }) => {
      await transport.sendMail({ from, to: address, subject, text: body, messageId: `<${id}@${host}>` });
    },
  };
}
