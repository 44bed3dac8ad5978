import type { PublicVenue } from "./queries/public-venues";

/** The venue in the words of schema.org, as text that may stand inside a script element. */
export function structuredVenue(venue: PublicVenue, url: string): string {
  const { latitude, longitude } = venue;
  const words = {
    "@context": "https://schema.org",
    "@type": "Place",
    name: venue.name,
    url,
    description: venue.description || undefined,
    address: `${venue.street.name} ${venue.address}`,
    telephone: venue.phone ?? undefined,
    maximumAttendeeCapacity: venue.capacity ?? undefined,
    geo: latitude && longitude ? { "@type": "GeoCoordinates", latitude, longitude } : undefined,
    publicAccess: true,
  };
  return JSON.stringify(words).replace(/</g, "\\u003c");
}
