import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WordsPage } from "@/components/imports/words-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { listOwnWords } from "@/lib/audience-words/queries";
import { keepWordAction, removeWordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.words"))("title") };
}

/** The words spreadsheets use for audience groups. */
export default async function OfficeWordsPage(): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const [words, groups] = await Promise.all([listOwnWords(access), listAudienceGroups()]);
  return (
    <ClientMessages namespaces={["imports"]}>
      <WordsPage {...{ words, groups }} actions={{ keep: keepWordAction, remove: removeWordAction }} />
    </ClientMessages>
  );
}
