import { getLocale, getTranslations } from "next-intl/server";
import type { Choice, ChoiceGroup } from "@/components/forms/select-field";
import { namedIn } from "@/i18n/named";
import { campaignChoice } from "@/lib/events/form-input";
import type { FormChoices } from "@/lib/events/queries/list-form-choices";
import type { EventFormChoices } from "./form-choices";

type Entry = { id: string; name: string; nameEn: string | null };

/** The form's choices in the reader's language. `mayAgree`: this person publishes also where others only propose. */
export async function localisedChoices(all: FormChoices, mayAgree: boolean): Promise<EventFormChoices> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("eventForm")]);
  const choice = (entry: Entry): Choice => ({ value: entry.id, label: namedIn(locale, entry) });
  return {
    kinds: all.kinds.map(choice),
    groups: all.groups.map(choice),
    streets: all.streets.map(choice),
    units: all.units.map(choice),
    coHosts: all.coHosts.map(choice),
    formats: (["onsite", "online", "hybrid"] as const).map((value) => ({ value, label: t(`formats.${value}`) })),
    venues: venuesByStreet(all, choice, (venue) =>
      namedIn(locale, { name: venue.streetName, nameEn: venue.streetNameEn }),
    ),
    campaigns: all.campaigns.map((campaign) => {
      const name = namedIn(locale, campaign);
      const own = all.editions.filter((edition) => edition.campaignId === campaign.id);
      if (own.length === 0) return { value: campaignChoice(campaign.id, null), label: name };
      const editions = own.map((edition) => ({
        value: campaignChoice(campaign.id, edition.id),
        label: t("edition", { campaign: name, year: String(edition.year), number: edition.number }),
      }));
      return {
        label: name,
        choices: [{ value: campaignChoice(campaign.id, null), label: t("noEdition", { campaign: name }) }, ...editions],
      };
    }),
    proposes: !mayAgree && all.units.length > 0 && all.units.every((unit) => unit.reviewsBeforePublishing),
  };
}

function venuesByStreet(
  all: FormChoices,
  choice: (entry: Entry) => Choice,
  streetOf: (venue: FormChoices["venues"][number]) => string,
): ChoiceGroup[] {
  const byStreet = new Map<string, Choice[]>();
  for (const venue of all.venues) {
    const street = streetOf(venue);
    byStreet.set(street, [...(byStreet.get(street) ?? []), choice(venue)]);
  }
  return [...byStreet].map(([label, choices]) => ({ label, choices }));
}
