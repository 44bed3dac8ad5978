import { log } from "@/lib/log/log";
import { settleMail, takeDueMail } from "./mutations";
import type { Post } from "./post";
import { failureOf } from "./rules";

/** Sends what is due, one mail after another and outside any transaction. Answers how many were tried. */
export async function sendDueMail(post: Post, sender: string, now = () => new Date()): Promise<number> {
  const due = await takeDueMail(sender, now());
  for (const mail of due) {
    const failure = await post.send(mail).then(
      () => null,
      (error: unknown) => failureOf(error),
    );
    await settleMail(sender, mail, failure, now());
    if (failure) log.warn({ mail: mail.id, failure: failure.reason }, "mail not sent");
  }
  return due.length;
}
