/** The address of a figure's events, opened from a kept report: the list then leads back to it. */
export function addressFrom(address: string | null, reportId: string | undefined): string | null {
  return reportId && address?.startsWith("/office/events?") ? `${address}&report=${reportId}` : address;
}
