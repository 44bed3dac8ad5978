import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LedgerDone } from "@/components/ledgers/done";
import { FindEvent } from "@/components/ledgers/find-event";
import { RemoveEntry } from "@/components/ledgers/remove-entry";
import { ConfirmEntry } from "@/components/recognition/confirm-entry";
import { NewRecognitionForm, RecognitionChangeForm } from "@/components/recognition/recognition-form";
import { RecognitionPage } from "@/components/recognition/recognition-page";
import { blankRecognition, textOfRecognition } from "@/components/recognition/recognition-text";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { Access } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { readRegisterQuery } from "@/lib/ledgers/input";
import { findEvents, listLedgerUnits, listLedgerYears } from "@/lib/ledgers/queries";
import { listNamed } from "@/lib/overview/queries/get-names";
import { type RecognitionKind, recognitionQuery } from "@/lib/recognition/input";
import { countRecognition, getRecognition, listRecognition } from "@/lib/recognition/queries/list-recognition";
import { localDate } from "@/lib/time/zone";

type Params = Record<string, string | string[] | undefined>;
/** `confirm` is how the office agrees to what a unit entered by itself. */
type Asked = { kind: RecognitionKind; params: Params; confirm?: FormAction };

/** The register of media reports or of awards. */
export async function RecognitionRegister({ kind, params, confirm }: Asked): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const now = new Date();
  const query = readRegisterQuery(recognitionQuery, params, Number(localDate(now).slice(0, 4)));
  const [page, found, waiting, units, campaigns, years] = await Promise.all([
    listRecognition(access, kind, query),
    countRecognition(access, kind, query),
    kind === "media" && !query.waiting ? countRecognition(access, kind, { ...query, waiting: "yes" }) : 0,
    listLedgerUnits(access),
    listNamed("campaign", query.campaign ? [query.campaign] : []),
    listLedgerYears(access, kind, query.year, now),
  ]);
  const choices = { units, campaigns, years };
  return (
    <ClientMessages>
      <RecognitionPage {...{ kind, query, page, found, waiting, choices, done: params.done }} confirm={confirm} />
    </ClientMessages>
  );
}

/** A new one of them. */
export async function NewRecognition({ kind, params, create }: Asked & { create: FormAction }): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const find = textOf(params.find);
  const event = textOf(params.event);
  const [t, locale, choices] = await Promise.all([
    getTranslations("recognition"),
    getLocale(),
    formChoices(access, { find, event }),
  ]);
  const here = localePath(locale, `/office/${kind}`);
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={here}>{t(`${kind}.title`)}</BackLink>
      <PageHeading title={t(`${kind}.add`)} />
      <FindEvent action={`${here}/new`} text={find} />
      <ClientMessages namespaces={["recognition", "ledgers"]}>
        <NewRecognitionForm
          {...{ kind, action: create, choices, initial: blankRecognition(event) }}
          formKey={newFormKey()}
        />
      </ClientMessages>
    </div>
  );
}

type Changing = Asked & { id: string; change: FormAction; remove: FormAction };

/** One of them, to change or take away. */
export async function OneRecognition({ kind, params, id, change, remove, confirm }: Changing): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const entry = await getRecognition(access, kind, id);
  if (!entry) notFound();
  const find = textOf(params.find);
  const [t, locale, choices] = await Promise.all([
    getTranslations("recognition"),
    getLocale(),
    formChoices(access, {
      ...{ find, event: entry.eventId ?? undefined },
      ...{ campaign: entry.campaignId ?? undefined, unit: entry.unitId },
    }),
  ]);
  const here = localePath(locale, `/office/${kind}`);
  const { version, title } = entry;
  return (
    <div className="flex flex-col gap-8">
      <BackLink href={here}>{t(`${kind}.title`)}</BackLink>
      <PageHeading title={title} eyebrow={t(`${kind}.name`)} />
      <LedgerDone done={params.done} />
      {confirm && entry.unconfirmed && (
        <ClientMessages>
          <ConfirmEntry entry={entry} action={confirm} />
        </ClientMessages>
      )}
      <FindEvent action={`${here}/${id}`} text={find} />
      <ClientMessages namespaces={["recognition", "ledgers"]}>
        <RecognitionChangeForm {...{ kind, action: change, choices, id, version, initial: textOfRecognition(entry) }} />
        <RemoveEntry action={remove} entry={{ id, version, title }} />
      </ClientMessages>
    </div>
  );
}

type Wanted = { find: string | undefined; event: string | undefined; campaign?: string | undefined; unit?: string };

async function formChoices(access: Access<"ledgers.manage">, { find, event, campaign, unit }: Wanted) {
  const [units, campaigns, events] = await Promise.all([
    listLedgerUnits(access, unit),
    listNamed("campaign", campaign ? [campaign] : []),
    findEvents(access, { text: find, chosen: event }),
  ]);
  return { units, campaigns, events };
}

function textOf(said: string | string[] | undefined): string | undefined {
  return typeof said === "string" && said.trim() !== "" ? said.trim().slice(0, 80) : undefined;
}
