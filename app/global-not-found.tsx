import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Document } from "@/components/shell/document";
import { NotFoundView } from "@/components/shell/not-found-view";
import { siteMetadata } from "@/components/shell/site-metadata";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.notFound");
  return { ...(await siteMetadata()), title: t("title") };
}

/** An address that no route answers. Complete in HTML, unlike a `notFound()` thrown inside a page. */
export default async function GlobalNotFound(): Promise<ReactNode> {
  await connection();
  return (
    <Document locale={await getLocale()}>
      <NotFoundView />
    </Document>
  );
}
