"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { composeInput } from "@/lib/compositions/input";
import { orderComposition } from "@/lib/compositions/mutations";
import { cancelJobInput } from "@/lib/jobs/input";
import { cancelJob } from "@/lib/jobs/mutations/cancel-job";

/** Has something composed in the background. */
export const composeAction = formAction({
  permission: "reports.manage",
  schema: composeInput,
  run: async (access, input) => {
    const t = await getTranslations("compositions");
    const fileName = t(`names.${input.kind}`);
    return orderComposition(access, input, { fileName, locale: await getLocale() });
  },
  goTo: ({ id }) => pathHere(`/office/composed/${id}`),
});

/** Calls off what is being composed. */
export const cancelCompositionAction = formAction({
  permission: "reports.manage",
  schema: cancelJobInput,
  run: cancelJob,
  goTo: ({ id }) => pathHere(`/office/composed/${id}`),
});
