/** Says where the product is, and how its first administrator is made while nobody can sign in. */
export function announce({ baseUrl, firstAdministratorLink }) {
  console.log(`\nKepu is at ${baseUrl}`);
  if (!firstAdministratorLink) return;
  console.log(
    `Nobody can sign in yet. This link makes the first administrator; it works once:\n${firstAdministratorLink}`,
  );
}
