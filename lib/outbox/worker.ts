import { newId } from "@/db/ids";
import { log } from "@/lib/log/log";
import type { MailSettings } from "@/lib/settings/settings";
import { settleMail, takeDueMail } from "./mutations";
import { openPost, type Post } from "./post";
import { failureOf } from "./rules";

const betweenRounds = 10_000;

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

/** Sends mail as it becomes due for as long as the process runs. Several processes may do so side by side. */
export function startSendingMail(mail: MailSettings): void {
  const post = openPost(mail);
  const sender = newId();
  const round = async () => {
    try {
      while ((await sendDueMail(post, sender)) > 0);
    } catch (error) {
      log.error({ failure: failureOf(error).reason }, "outbox not read");
    }
    setTimeout(round, betweenRounds).unref();
  };
  setTimeout(round, betweenRounds).unref();
}
