"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { organisationChange } from "@/lib/organisation/input";
import { changeOrganisation } from "@/lib/organisation/mutations";
import { settingName } from "@/lib/organisation/queries";
import { retentionChange } from "@/lib/retention/input";
import { changeRetention } from "@/lib/retention/mutations";

/** Changes what the installation says about itself. */
export const changeOrganisationAction = formAction({
  permission: "settings.manage",
  schema: organisationChange,
  run: changeOrganisation,
  row: () => ({ kind: "organisation", id: settingName }),
  goTo: () => pathHere("/admin/settings?done=changed"),
});

/** Says how long sign-in sheets and documents are kept. */
export const changeRetentionAction = formAction({
  permission: "settings.manage",
  schema: retentionChange,
  run: changeRetention,
  row: () => ({ kind: "retention", id: "retention" }),
  goTo: () => pathHere("/admin/settings?done=changed"),
});
