import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** Title pattern, description and icons that every page starts from. */
export async function siteMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { template: `%s · ${t("product")}`, default: t("product") },
    description: t("description"),
    applicationName: t("product"),
    formatDetection: { telephone: false, date: false, address: false },
    icons: {
      icon: [
        { url: "/icon.svg", type: "image/svg+xml" },
        { url: "/favicon.ico", sizes: "32x32" },
      ],
      apple: "/apple-touch-icon.png",
    },
    manifest: "/site.webmanifest",
  };
}
