import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ImportStart } from "@/components/imports/import-start";
import { ClientMessages } from "@/components/shell/client-messages";
import { grantAccess } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { listImports } from "@/lib/imports/queries/get-import";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** Where a spreadsheet of events comes in, and what became of the last ones. */
export default async function ImportPage({ searchParams }: PageProps<"/[locale]/desk/import">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const { refused } = await searchParams;
  const imports = await listImports(access);
  return (
    <ClientMessages>
      <ImportStart
        imports={imports}
        words={grantAccess(access.actor, "ledgers.manage") !== null}
        refused={typeof refused === "string" ? refused : null}
      />
    </ClientMessages>
  );
}
