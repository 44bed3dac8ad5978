import type { Viewport } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import type { ReactNode } from "react";
import { Document } from "@/components/shell/document";
import { siteMetadata } from "@/components/shell/site-metadata";
import { routing } from "@/i18n/routing";
import "../globals.css";

export const generateMetadata = siteMetadata;

export const viewport: Viewport = { themeColor: "#0b5b60" };

/** The document of every page. Dynamic, because each answer carries its own nonce. */
export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">): Promise<ReactNode> {
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <Document locale={locale}>{children}</Document>;
}
