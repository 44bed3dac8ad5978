import { getLocale, getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import { pathHere } from "@/i18n/path-here";
import { getOrganisation } from "@/lib/organisation/queries";
import type { MailWords } from "@/lib/outbox/mutations";
import { settings } from "@/lib/settings/settings";

/** What a reminder's mail says around it, in the sender's language; null where mail is not set up. */
export async function mailWords(): Promise<MailWords | null> {
  const { mail, baseUrl } = settings();
  if (!mail) return null;
  const [t, locale, organisation] = await Promise.all([getTranslations("gaps.mail"), getLocale(), getOrganisation()]);
  const address = `${baseUrl}${await pathHere("/desk")}`;
  return { subject: t("subject", { organisation: namedIn(locale, organisation) }), closing: t("closing", { address }) };
}
