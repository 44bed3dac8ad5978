import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureProof } from "@/components/evidence/figure-proof";
import { BackLink } from "@/components/ui/breadcrumb";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { Review } from "@/lib/reviews/queries/get-review";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";
import { ApproveForm, type ClaimedFigure } from "./approve-form";
import { DecidedFigures } from "./decided-figures";
import { FlagList } from "./flag-words";
import type { FormAction } from "./form-action-type";
import { RecordFacts } from "./record-facts";
import { EarlierDecisions, RecordWords } from "./record-words";
import { ReturnForm } from "./return-form";
import { Shortcuts } from "./shortcuts";

type Props = {
  review: Review;
  query: QueueQuery;
  /** What was decided just before this page, in words. */
  done: ReactNode;
  next: string | null;
  /** Photos and sheets. */
  evidence: ReactNode;
  /** The list it was opened from, when that was not the queue. */
  back: string | null;
  actions: { approve: FormAction; return: FormAction };
};

/** One record to judge: the figures beside what the unit wrote and what is known of the event, and the decision. */
export function RecordPage({ review, query, done, next, evidence, back, actions }: Props): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const { unit, campaign } = query;
  const { event, record, submitter } = review;
  const at = record.submittedAt;
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-1">
        <BackLink href={localePath(locale, back ?? queuePath({ unit, campaign }))}>
          {t(back ? "backToList" : "back")}
        </BackLink>
        <PageHeading
          title={event.title}
          lead={[
            submitter &&
              at &&
              t("submittedBy", { name: submitter, time: `${dateText(localDate(at), locale)} ${localTime(at)}` }),
            t("version", { version: record.version }),
          ]
            .filter(Boolean)
            .join(" · ")}
        />
        <Shortcuts hint={t("keysOne")} />
      </div>
      {done}
      {query.changed && (
        <Notice tone="warn" live>
          {t("decide.changed", { version: record.version })}
        </Notice>
      )}
      <FlagList flags={review.flags} eventId={review.event.id} />
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          <Decision review={review} query={query} actions={actions} />
          <RecordWords review={review} />
        </div>
        <div className="flex flex-col gap-8">
          {evidence}
          <RecordFacts review={review} />
          <EarlierDecisions review={review} />
        </div>
      </div>
      {next && (
        <a
          href={localePath(locale, queuePath({ unit, campaign }, next))}
          data-shortcut="j"
          className="inline-flex min-h-target items-center self-start text-teal no-underline hover:underline print:hidden"
        >
          {t("nextRecord")}
        </a>
      )}
    </div>
  );
}

function Decision({ review, query, actions }: Pick<Props, "review" | "query" | "actions">): ReactNode {
  const t = useTranslations("reviews");
  const { event, record, decidable, own } = review;
  const { unit, campaign } = query;
  const hidden = { eventId: event.id, unit, campaign };
  const claims = useClaims(review);
  // A new version's figures come into the form, or are asked beside what was typed, and the form says so.
  const { version } = record;
  return (
    <div className="flex flex-col gap-6">
      {!decidable && <Notice tone={own ? "warn" : "info"}>{t(whyNot(review))}</Notice>}
      {decidable ? (
        <ApproveForm key={event.id} action={actions.approve} hidden={hidden} version={version} {...claims} />
      ) : (
        <DecidedFigures review={review} />
      )}
      {(decidable || (event.status === "approved" && !own)) && (
        <ConfirmDetails label={t("decide.returnTitle")} shortcut="r">
          <ReturnForm key={event.id} action={actions.return} hidden={hidden} version={version} />
        </ConfirmDetails>
      )}
    </div>
  );
}

function whyNot({ own, event }: Review) {
  if (event.status === "approved") return "decide.alreadyApproved" as const;
  if (event.status === "returned") return "decide.alreadyReturned" as const;
  return own ? ("decide.ownRecord" as const) : ("decide.notWaiting" as const);
}

function useClaims({ figures, online, meant }: Review): { attendance: ClaimedFigure[]; online: ClaimedFigure[] } {
  const t = useTranslations("reviews.figures");
  const measures = useTranslations("totals.online");
  const locale = useLocale();
  const isMeant = (groupId: string) => meant.some((group) => group.groupId === groupId);
  return {
    attendance: figures.flatMap(({ groupId: id, claimed, ...group }) =>
      claimed === null
        ? []
        : [{ id, claimed, label: namedIn(locale, group), note: isMeant(id) ? undefined : t("notMeant") }],
    ),
    online: online.map((figure) => ({
      ...{ id: figure.id, claimed: figure.claimed },
      label: `${figure.platform} · ${measures(figure.measure)}`,
      proof: <FigureProof figure={figure} />,
    })),
  };
}
