import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { dayField, longText, optionalText, requiredText, version } from "@/lib/lists/fields";
import { correctionReason } from "@/lib/periods/input";
import { levels, venueSteps } from "./words";

const level = z
  .enum(levels)
  .optional()
  .transform((chosen) => chosen ?? null);

/** Decimal degrees as people copy them from a map, kept as written. */
const degrees = (most: number) =>
  z
    .string()
    .normalize("NFKC")
    .trim()
    .refine((typed) => /^-?\d{1,3}(\.\d{1,8})?$/.test(typed) && Math.abs(Number(typed)) <= most, "invalid_degrees")
    .optional()
    .transform((typed) => typed ?? null);

const phone = z
  .string()
  .normalize("NFKC")
  .trim()
  .regex(/^[0-9+()\- ]{5,25}$/, "invalid_phone")
  .optional()
  .transform((typed) => typed ?? null);

const description = {
  name: requiredText(80),
  nameEn: optionalText(120),
  kindId: optionalText(40),
  level,
  streetId: requiredText(40),
  address: requiredText(120),
  latitude: degrees(90),
  longitude: degrees(180),
  opening: optionalText(120),
  phone,
  capacity: optionalWholeNumber(1, 1_000_000).transform((figure) => figure ?? null),
  accessNotes: optionalText(200),
  description: longText(1000),
  unitId: optionalText(40),
};

type Point = { latitude: string | null; longitude: string | null };
const isWholePoint = ({ latitude, longitude }: Point) => (latitude === null) === (longitude === null);
const halfAPoint = { path: ["longitude"], message: "degrees_both" };

/** A new venue (阵地). */
export const newVenue = z.object(description).refine(isWholePoint, halfAPoint);
/** A venue as it shall be. */
export const venueChange = z
  .object({ ...description, id: requiredText(40), version, correctionReason })
  .refine(isWholePoint, halfAPoint);
/** One venue. */
export const oneVenue = z.object({ id: requiredText(40) });

const milestone = { step: z.enum(venueSteps), level, happenedOn: dayField, note: longText(200) };

/** One more thing that became of a venue. */
export const newMilestone = z.object({ ...milestone, venueId: requiredText(40), correctionReason });
/** A milestone set right. */
export const milestoneChange = z.object({ ...milestone, id: requiredText(40), version, correctionReason });
/** A milestone that never was. */
export const oneMilestone = z.object({ id: requiredText(40), version, correctionReason });

export type NewVenue = z.output<typeof newVenue>;
export type VenueChange = z.output<typeof venueChange>;
export type NewMilestone = z.output<typeof newMilestone>;
export type OneMilestone = z.output<typeof oneMilestone>;
export type MilestoneChange = z.output<typeof milestoneChange>;
