/** The address of what a figure counts, opened from a kept report: the list or register then leads back to it. */
export function addressFrom(address: string | null, reportId: string | undefined): string | null {
  const isList = address !== null && /^\/office\/(events|grants|media|awards|venues)\?/.test(address);
  return reportId && isList ? `${address}&report=${reportId}` : address;
}
