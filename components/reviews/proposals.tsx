import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { listProposals } from "@/lib/reviews/queries/list-waiting";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";
import type { FormAction } from "./form-action-type";
import { AgreeForm, DeclineForm } from "./proposal-forms";

type Proposal = Awaited<ReturnType<typeof listProposals>>[number];

/** Events of units that publish only after a coordinator agrees (先审后发). */
export function Proposals({
  proposals,
  agree,
  decline,
}: {
  proposals: Proposal[];
  agree: FormAction;
  decline: FormAction;
}): ReactNode {
  const t = useTranslations("reviews.proposals");
  const locale = useLocale();
  if (proposals.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <ul className="flex flex-col border-t border-edge">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="flex flex-col gap-3 border-b border-line py-5">
          <div>
            <h2 className="text-lg">
              <a
                href={localePath(locale, `/desk/events/${proposal.id}`)}
                className="text-teal no-underline hover:underline"
              >
                {proposal.title}
              </a>
            </h2>
            <p className="flex flex-wrap gap-x-4 text-soft">
              <span>{`${dateText(localDate(proposal.startsAt, proposal.timeZone), locale)} ${localTime(proposal.startsAt, proposal.timeZone)}`}</span>
              <span>{namedIn(locale, { name: proposal.unitName, nameEn: proposal.unitNameEn })}</span>
              <span>{proposal.place}</span>
              <span>{t("proposedBy", { name: proposal.proposedBy })}</span>
            </p>
            {proposal.description && <p className="mt-2 line-clamp-3 max-w-text">{proposal.description}</p>}
          </div>
          <div className="flex flex-wrap items-start gap-3">
            <AgreeForm action={agree} id={proposal.id} version={proposal.version} title={proposal.title} />
            <ConfirmDetails label={t("sendBack")}>
              <DeclineForm action={decline} id={proposal.id} version={proposal.version} />
            </ConfirmDetails>
          </div>
        </li>
      ))}
    </ul>
  );
}
