import { z } from "zod";
import { checkbox, longText, optionalDay, optionalText, requiredText, version } from "@/lib/lists/fields";

const description = {
  name: requiredText(60),
  nameEn: optionalText(120),
  brand: optionalText(40),
  groupId: optionalText(40),
  description: longText(1000),
  counts: checkbox,
  notCountingReason: optionalText(200),
};

type Said = { counts: boolean; notCountingReason: string | null };
const saysWhyNot = ({ counts, notCountingReason }: Said) => counts || notCountingReason !== null;
const whyNot = { path: ["notCountingReason"], message: "not_counting_reason" };

/** A new campaign; one that does not count toward the target says why. */
export const newCampaign = z.object(description).refine(saysWhyNot, whyNot);
/** A campaign as it shall be. */
export const campaignChange = z.object({ ...description, id: requiredText(40), version }).refine(saysWhyNot, whyNot);

const year = z.number({ error: "whole_number" }).int().min(2000).max(2100);

/** What a campaign is to be in a year; `version` is 0 while nothing has been planned. */
export const campaignPlan = z
  .object({
    campaignId: requiredText(40),
    year,
    version: z.number().int().min(0),
    startsOn: optionalDay,
    endsOn: optionalDay,
    goal: longText(300),
  })
  .refine(({ startsOn, year: of }) => startsOn === null || startsOn.startsWith(`${of}-`), {
    path: ["startsOn"],
    message: "outside_year",
  })
  .refine(({ startsOn, endsOn }) => (startsOn === null) === (endsOn === null), {
    path: ["endsOn"],
    message: "period_both",
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    path: ["endsOn"],
    message: "ends_before_start",
  });
/** Plan a year as the one before it: one campaign, or all in use. */
export const asLastYear = z.object({ campaignId: optionalText(40), year });

/** One more numbered run (期) of a campaign in a year. */
export const newEdition = z.object({
  campaignId: requiredText(40),
  year,
  number: z.number({ error: "whole_number" }).int().min(1).max(999),
  title: optionalText(80),
});
/** One edition. */
export const oneEdition = z.object({ id: requiredText(40) });

export type NewCampaign = z.output<typeof newCampaign>;
export type CampaignChange = z.output<typeof campaignChange>;
export type CampaignPlan = z.output<typeof campaignPlan>;
export type AsLastYear = z.output<typeof asLastYear>;
export type NewEdition = z.output<typeof newEdition>;
