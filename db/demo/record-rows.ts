import { idAt } from "../ids";
import { dateOf, momentAt } from "./calendar";
import type { GroupKey } from "./content/catalogue";
import { outlets, platforms, summaryEndings, summaryMiddles, summaryOpenings } from "./content/phrases";
import { corrected } from "./figures";
import type { EventPlan } from "./plan";
import type { Random } from "./random";
import { filled } from "./subject";
import type { EventRows, Facts } from "./unfold";
import { groupIds } from "./world";

type RecordRows = Pick<EventRows, "record" | "attendance" | "views" | "reviews">;

/** The record, its figures and the decisions on it; all empty while nothing was submitted. */
export function recordRows(facts: Facts, turnout: [GroupKey, number][], isCorrected: boolean): RecordRows {
  const { life } = facts;
  if (!life.record) return { record: null, attendance: [], views: [], reviews: [] };
  const approved = life.status === "approved";
  const attendance = attendanceRows(facts, turnout, approved, isCorrected);
  const views = viewRows(facts, approved);
  return { record: recordRow(facts, life.record), attendance, views, reviews: reviewRows(facts, attendance, views) };
}

function recordRow(
  { id, plan, subject, random }: Facts,
  { version, submittedAt }: { version: number; submittedAt: Date },
) {
  return {
    eventId: id,
    countedBy: (["sign_in", "sign_in", "sign_in", "tally", "tally", "estimate"] as const)[random.whole(0, 5)] ?? null,
    summary: summaryOf(plan, subject.about, random),
    mediaLinks: isReported(plan, random) ? [mediaLink(id, subject.title, random)] : [],
    version,
    submittedAt,
    submittedBy: plan.unit.organiserId,
    updatedAt: submittedAt,
  };
}

function summaryOf(plan: EventPlan, about: string, random: Random): string {
  const endings = summaryEndings.filter((text) => plan.unit.kind === "school" || !text.includes("学校"));
  const middle = filled(random.pick(summaryMiddles), { about, n: random.whole(2, 9) });
  return `${random.pick(summaryOpenings)}${middle}${random.chance(0.6) ? random.pick(endings) : ""}`;
}

function isReported({ reported, year, campaign }: Facts["plan"], random: Random): boolean {
  const likely = campaign === "scienceday" ? 0.12 : 0.05;
  const drawn = random.chance(likely);
  return year === 2022 && campaign === "scienceday" ? Boolean(reported) : drawn;
}

function mediaLink(id: string, title: string, random: Random) {
  return { title: `${title}举行`, outlet: random.pick(outlets), url: `https://news.demo.invalid/${id}` };
}

function attendanceRows(
  { id, site, random }: Facts,
  turnout: [GroupKey, number][],
  approved: boolean,
  isCorrected: boolean,
) {
  if (site.format === "online") return [];
  return turnout.map(([group, claimed], place) => {
    const after = isCorrected && place === 0 ? corrected(claimed, random) : claimed;
    return { eventId: id, groupId: groupIds[group], claimed, approved: approved ? after : null };
  });
}

function viewRows({ id, plan, site, random }: Facts, approved: boolean) {
  if (site.format === "onsite") return [];
  const measure = plan.viewers ? ("viewers" as const) : random.pick(["views", "views", "viewers", "peak"] as const);
  const claimed = plan.viewers ?? random.whole(260, measure === "peak" ? 900 : 4_800);
  const takenOn = dateOf(plan.day + 1);
  const platform = random.pick(platforms);
  const viewId = idAt(momentAt(plan.day + 1, 0).getTime(), random.id());
  return [{ id: viewId, eventId: id, platform, measure, claimed, approved: approved ? claimed : null, takenOn }];
}

function reviewRows(
  { id, plan, life, random }: Facts,
  attendance: RecordRows["attendance"],
  views: RecordRows["views"],
) {
  const figures = {
    attendance: Object.fromEntries(attendance.map((row) => [row.groupId, row.approved ?? 0])),
    online: Object.fromEntries(views.map((row) => [row.id, row.approved ?? 0])),
  };
  return life.decisions.map(({ recordVersion, decision, reason, at }) => ({
    id: idAt(at.getTime(), random.id()),
    eventId: id,
    recordVersion,
    decision,
    reason,
    figures: decision === "approved" ? figures : null,
    reviewerId: plan.unit.reviewerId,
    decidedAt: at,
  }));
}
