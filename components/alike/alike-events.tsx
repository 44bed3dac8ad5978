import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { AlikeEvent } from "@/lib/events/queries/list-alike-events";
import { dayText } from "@/lib/time/format";
import { localTime } from "@/lib/time/zone";

/** `hereId`: the event they are like, once it is kept. */
type Props = { alike: AlikeEvent[]; hereId?: string };

/** Events that may be the same one: what each is, and what to do when it is. Others' lead to their public page. */
export function AlikeEvents({ alike, hereId }: Props): ReactNode {
  const t = useTranslations("alike");
  if (alike.length === 0) return null;
  return (
    <Notice tone="warn" title={t("title", { count: alike.length })}>
      <p>{t("lead")}</p>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {alike.map((event) => (
          <Alike key={event.id} event={event} hereId={hereId} />
        ))}
      </ul>
      <p className="mt-2 max-w-text text-sm text-soft">{t("rule")}</p>
    </Notice>
  );
}

function Alike({ event, hereId }: { event: AlikeEvent; hereId: string | undefined }): ReactNode {
  const t = useTranslations("alike");
  const locale = useLocale();
  const { own, coHost, title } = event;
  const seen = own || coHost === "agreed";
  const place = [event.street, event.venue].flatMap((named) => (named?.name ? [namedIn(locale, named)] : []));
  const facts = [
    whenText(event, locale),
    namedIn(locale, event.unit),
    [...place, event.place].filter(Boolean).join(" "),
  ];
  return (
    <li className="flex flex-col gap-0.5 py-2 first:pt-0 last:pb-0">
      <a
        href={localePath(locale, seen ? `/desk/events/${event.id}` : `/events/${event.id}`)}
        className="inline-flex min-h-8 items-center self-start font-medium text-ink underline elder:min-h-target"
      >
        {title}
      </a>
      <p>{facts.filter(Boolean).join(t("separator"))}</p>
      {coHost && (
        <p>
          <Badge tone={coHost === "declined" ? "warn" : "teal"}>{t(coHost)}</Badge>
        </p>
      )}
      {own && hereId && <Way to={`/desk/events/${hereId}/merge?with=${event.id}`} verb="merge" title={title} />}
      {!own && !coHost && (
        <Way to={`/desk/events/${event.id}/join${hereId ? `?draft=${hereId}` : ""}`} verb="join" title={title} />
      )}
    </li>
  );
}

function Way({ to, verb, title }: { to: string; verb: "join" | "merge"; title: string }): ReactNode {
  const t = useTranslations("alike");
  const locale = useLocale();
  return (
    <a
      href={localePath(locale, to)}
      aria-label={t(`${verb}Of`, { title })}
      className="inline-flex min-h-8 items-center self-start text-teal underline elder:min-h-target"
    >
      {t(verb)}
    </a>
  );
}

function whenText({ startsOn, startsAt, endsAt, timeZone }: AlikeEvent, locale: string): string {
  return `${dayText(startsOn, locale)} ${localTime(startsAt, timeZone)}–${localTime(endsAt, timeZone)}`;
}
