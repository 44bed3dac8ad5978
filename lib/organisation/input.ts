import { z } from "zod";
import { optionalText, requiredText } from "@/lib/lists/fields";

/** What the installation says about itself. */
export const organisation = z.object({
  name: requiredText(80),
  nameEn: optionalText(120),
  region: requiredText(40),
  regionEn: optionalText(60),
  phone: optionalText(40),
  hours: optionalText(80),
});
export const organisationChange = organisation.extend({ version: z.number().int().min(0) });

export type Organisation = z.output<typeof organisation>;
export type OrganisationChange = z.output<typeof organisationChange>;
