import type { Choice, ChoiceGroup } from "@/components/forms/select-field";
import type { FieldWords } from "@/components/forms/value-text";

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

/** The choices by the name of their field. */
export function eventWords(choices: EventFormChoices): FieldWords {
  return {
    kindId: choices.kinds,
    campaign: choices.campaigns,
    unitId: choices.units,
    venueId: choices.venues,
    streetId: choices.streets,
    groupIds: choices.groups,
    coHostIds: choices.coHosts,
    format: choices.formats,
  };
}
