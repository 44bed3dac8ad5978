import type { Choice, ChoiceGroup } from "@/components/forms/select-field";
import type { ComparedField } from "./form-text";

/** Everything the form offers, with its words in the reader's language. */
export type EventFormChoices = {
  kinds: Choice[];
  campaigns: (Choice | ChoiceGroup)[];
  units: Choice[];
  venues: ChoiceGroup[];
  streets: Choice[];
  groups: Choice[];
  coHosts: Choice[];
  formats: Choice[];
  /** The unit is set to 先审后发 and this person may only propose. */
  proposes: boolean;
};

/** What a value of a field is called: the choice's words, or the text itself. */
export function valueText(choices: EventFormChoices, field: ComparedField, value: string | string[]): string {
  const options = optionsOf(choices, field);
  return [value]
    .flat()
    .filter((one) => one !== "")
    .map((one) => options?.find((option) => option.value === one)?.label ?? one)
    .join("、");
}

function optionsOf(choices: EventFormChoices, field: ComparedField): Choice[] | undefined {
  const lists: Partial<Record<ComparedField, (Choice | ChoiceGroup)[]>> = {
    kindId: choices.kinds,
    campaign: choices.campaigns,
    unitId: choices.units,
    venueId: choices.venues,
    streetId: choices.streets,
    groupIds: choices.groups,
    coHostIds: choices.coHosts,
    format: choices.formats,
  };
  return lists[field]?.flatMap((entry) => ("choices" in entry ? entry.choices : [entry]));
}
