import { z } from "zod";
import { checkbox, optionalText, requiredText, version } from "@/lib/lists/fields";

const description = {
  name: requiredText(60),
  nameEn: optionalText(120),
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
/** One more numbered run (期) of a campaign in a year. */
export const newEdition = z.object({
  campaignId: requiredText(40),
  year: z.number({ error: "whole_number" }).int().min(2000).max(2100),
  number: z.number({ error: "whole_number" }).int().min(1).max(999),
  title: optionalText(80),
});
/** One edition. */
export const oneEdition = z.object({ id: requiredText(40) });

export type NewCampaign = z.output<typeof newCampaign>;
export type CampaignChange = z.output<typeof campaignChange>;
export type NewEdition = z.output<typeof newEdition>;
