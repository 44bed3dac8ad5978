/**
 * An account name as it is stored and compared: an e-mail address in lower case, or a mainland mobile number as eleven
 * digits. Full-width characters, spaces, hyphens and "+86" are accepted. Null when it is neither.
 */
export function normalAccount(typed: string): string | null {
  const plain = typed.normalize("NFKC").trim().toLowerCase();
  const phone = plain.replace(/[\s-]/g, "").replace(/^\+?86(?=1\d{10}$)/, "");
  if (/^1\d{10}$/.test(phone)) return phone;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) && plain.length <= 254 ? plain : null;
}
