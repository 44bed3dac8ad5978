import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { correctionReason } from "@/lib/periods/input";
import { recognitionLevels } from "@/lib/recognition/input";

const most = 10_000_000;
/** No single event of a district has more people on site: beyond it, it is a slip of the finger. */
const mostOnSite = 100_000;

type Complain = (message: string, field: string) => void;

/** A row of a list on the form: one left blank is no row at all, one begun must be complete. */
function listRow<Shape extends z.ZodRawShape, Row>(
  shape: Shape,
  read: (typed: z.output<z.ZodObject<Shape>>, complain: Complain) => Row | null,
) {
  return z
    .object(shape)
    .transform((typed, context) =>
      read(typed, (message, field) => context.addIssue({ code: "custom", message, path: [field], input: typed })),
    );
}

const onlineView = listRow(
  {
    platform: z.string().trim().max(40).optional(),
    measure: z.enum(["views", "viewers", "peak"]).default("views"),
    claimed: optionalWholeNumber(0, most),
    takenOn: z.iso.date("invalid_date").optional(),
    screenshotId: z.string().max(64).optional(),
  },
  ({ platform, claimed, ...rest }, complain) => {
    if (!platform && claimed === undefined && !rest.takenOn && !rest.screenshotId) return null;
    if (!platform) complain("required", "platform");
    if (claimed === undefined) complain("required", "claimed");
    return { ...rest, platform: platform ?? "", claimed: claimed ?? 0 };
  },
);

const mediaLink = listRow(
  {
    title: z.string().trim().max(120).optional(),
    outlet: z.string().trim().max(60).optional(),
    url: z
      .url({ protocol: /^https?$/, error: "invalid_url" })
      .max(500)
      .optional(),
    level: z.enum(recognitionLevels).optional(),
    publishedOn: z.iso.date("invalid_date").optional(),
  },
  ({ title = "", outlet = "", url = "", level, publishedOn }, complain) => {
    if (!title && !outlet && !url && !level && !publishedOn) return null;
    if (!title) complain("required", "title");
    if (!url) complain("required", "url");
    return { title, outlet, url, ...(level && { level }), ...(publishedOn && { publishedOn }) };
  },
);

const filled = <Row>(rows: (Row | null)[]) => rows.filter((row) => row !== null);

/**
 * The record as it is being written: figures by audience group id, where an empty field means "not applicable" and 0 means
 * nobody (counting rule 5). `version` is 0 while there is no record yet.
 */
export const recordInput = z.object({
  eventId: z.string().min(1).max(64),
  version: z.number().int().min(0),
  countedBy: z.enum(["sign_in", "tally", "estimate"]).optional(),
  attendance: z.record(z.string(), optionalWholeNumber(0, mostOnSite)).default({}),
  online: z.array(onlineView).max(20).default([]).transform(filled),
  summary: z.string().trim().max(2000).optional(),
  mediaLinks: z.array(mediaLink).max(30).default([]).transform(filled),
  correctionReason,
});

/** What the coordinator needs to judge it: a summary, how it was counted, and at least one figure. */
export const submittedRecordInput = recordInput.superRefine((record, context) => lackOf(record, addTo(context)));

/** The form as it is sent: the button pressed says whether it is kept or handed over. */
export const recordFormInput = recordInput.extend({ intent: z.enum(["save", "submit"]).default("save") }).superRefine(
  (record, context) => {
    if (record.intent === "submit") lackOf(record, addTo(context));
  },
  // Told together with what is wrong in single fields, not after it is mended.
  { when: () => true },
);

export const withdrawRecordInput = z.object({
  eventId: z.string().min(1),
  version: z.number().int(),
  correctionReason,
});

export type RecordInput = z.output<typeof recordInput>;
export type RecordFormInput = z.output<typeof recordFormInput>;
export type RecordFormValues = z.input<typeof recordFormInput>;
export type WithdrawRecordInput = z.output<typeof withdrawRecordInput>;

type Judged = Partial<Pick<RecordInput, "attendance" | "online" | "summary" | "countedBy">>;

function lackOf(record: Judged, complain: Complain): void {
  const counted = Object.values(record.attendance ?? {}).some((claimed) => claimed !== undefined);
  if (!record.summary) complain("required", "summary");
  if (counted && !record.countedBy) complain("required", "countedBy");
  if (!counted && !record.online?.length) complain("no_figure", "attendance");
}

function addTo(context: { addIssue: (issue: { code: "custom"; message: string; path: string[] }) => void }): Complain {
  return (message, field) => context.addIssue({ code: "custom", message, path: [field] });
}
