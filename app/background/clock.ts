import { eraseOutdated } from "@/lib/evidence/mutations/erase-outdated";
import { sweepLooseFiles } from "@/lib/evidence/mutations/loose-files";
import { sweepExports } from "@/lib/exports/sweep";
import { forgetOldJobs } from "@/lib/jobs/mutations/keep-clocks";
import type { Outcome } from "@/lib/jobs/mutations/settle-job";
import type { Runners } from "@/lib/jobs/run-job";
import { nextMailAt } from "@/lib/outbox/mutations";
import { openPost } from "@/lib/outbox/post";
import { sendDueMail } from "@/lib/outbox/send-mail";
import type { MailSettings } from "@/lib/settings/settings";

/** What is done by the clock, by one worker each time: tidying, and the mail where this machine has a mail server. */
export function clockRunners(worker: string, mail: MailSettings | undefined): Runners {
  return {
    sweep_files: async () => done(sweepExports()),
    erase_outdated: async () => {
      await eraseOutdated(new Date());
      return done(sweepLooseFiles(new Date()));
    },
    sweep_jobs: async () => done(forgetOldJobs(new Date())),
    ...(mail && { send_mail: ({ signal }) => sendMail(worker, mail, signal) }),
  };
}

async function sendMail(worker: string, mail: MailSettings, signal: AbortSignal): Promise<Outcome> {
  const post = openPost(mail);
  while (!signal.aborted && (await sendDueMail(post, worker)));
  return { ok: true, next: nextMailAt };
}

async function done(work: Promise<unknown>): Promise<Outcome> {
  await work;
  return { ok: true };
}
