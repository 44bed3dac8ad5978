import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { localePath } from "@/i18n/path";
import { addressFrom } from "@/lib/reports/address";
import {
  keyed,
  type ReportContent,
  type ReportLine,
  type ReportPiece,
  type ReportSlot,
  sentencesOf,
} from "@/lib/reports/content";

type Props = {
  content: Pick<ReportContent, "lines" | "slots">;
  /** The kept report, which its figures lead back to. */
  reportId?: string;
};

/** The text of a report as it will stand on paper: each figure leads to its events, each doubtful sentence is marked. */
export function ReportSheet({ content, reportId }: Props): ReactNode {
  const lines = content.lines;
  const slots = content.slots.map((slot) => ({ ...slot, address: addressFrom(slot.address, reportId) }));
  return (
    <article
      lang="zh-CN"
      className="mx-auto w-full max-w-3xl rounded-md border border-line bg-raised px-5 py-8 leading-loose sm:px-12 sm:py-12 print:max-w-none print:border-0 print:p-0"
    >
      {keyed(lines).map(({ key, item }) => (
        <Line key={key} line={item} slots={slots} />
      ))}
    </article>
  );
}

const looks = {
  title: "mb-6 text-center text-2xl font-semibold text-balance",
  first: "mt-4 text-base font-semibold",
  second: "mt-2 text-base font-medium",
  third: "mt-1",
  body: "mt-1 indent-8 text-justify",
} as const;
const tags = { title: "h2", first: "h3", second: "h4", third: "p", body: "p" } as const;

function Line({ line, slots }: { line: ReportLine; slots: ReportSlot[] }): ReactNode {
  const t = useTranslations("reports");
  const Tag = tags[line.level];
  return (
    <Tag className={looks[line.level]}>
      {keyed(sentencesOf(line, slots)).map(({ key, item: { pieces, marked } }) =>
        marked ? (
          <mark key={key} className="bg-warn-soft box-decoration-clone px-0.5 text-ink">
            <Words pieces={pieces} slots={slots} />
            <span className="sr-only">{t("markedSentence")}</span>
          </mark>
        ) : (
          <Words key={key} pieces={pieces} slots={slots} />
        ),
      )}
    </Tag>
  );
}

function Words({ pieces, slots }: { pieces: ReportPiece[]; slots: ReportSlot[] }): ReactNode {
  return keyed(pieces).map(({ key, item }) => (
    <Fragment key={key}>{"slot" in item ? <Figure slot={slots[item.slot]} /> : item.text}</Fragment>
  ));
}

function Figure({ slot }: { slot: ReportSlot | undefined }): ReactNode {
  const locale = useLocale();
  if (!slot) return null;
  if (!slot.address) return <span className={classNames(slot.problem && "font-semibold text-warn")}>{slot.words}</span>;
  return (
    <a
      href={localePath(locale, slot.address)}
      title={slot.exact}
      className="font-medium text-teal decoration-dotted underline-offset-4 print:text-ink print:no-underline"
    >
      {slot.words}
    </a>
  );
}
