import { grantProgrammes } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(grantProgrammes, "grant_programme");

export const createGrantProgramme = list.create;
export const changeGrantProgramme = list.change;
export const retireGrantProgramme = list.retire;
export const restoreGrantProgramme = list.restore;
/** Moves it one place up or down among those in use. */
export const stepGrantProgramme = list.step;
