/** An account name as it may stand in the audit trail and in lists: "138****1234", "z***@example.cn". */
export function maskedAccount(account: string): string {
  const at = account.indexOf("@");
  if (at < 0) return `${account.slice(0, 3)}****${account.slice(-4)}`;
  return `${account.slice(0, 1)}***${account.slice(at)}`;
}
