import { log } from "@/lib/log/log";
import { settleMail, takeDueMail } from "./mutations";
import type { Post } from "./post";
import { failureOf } from "./rules";

/** Sends a mail that is due, outside any transaction. Answers whether there was one. */
export async function sendDueMail(post: Post, sender: string, now = () => new Date()): Promise<boolean> {
  const mail = await takeDueMail(sender, now());
  if (!mail) return false;
  const failure = await post.send(mail).then(
    () => null,
    (error: unknown) => failureOf(error),
  );
  await settleMail(sender, mail, failure, now());
  if (failure) log.warn({ mail: mail.id, failure: failure.reason }, "mail not sent");
  return true;
}
