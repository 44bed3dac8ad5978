import { grantProgrammes } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(grantProgrammes, "grant_programme");

/** The programmes that grants are given under, in use, in their order. Public. */
export const listGrantProgrammes = list.listActive;
/** The same with those retired, for the administrator and for names of the past. */
export const listAllGrantProgrammes = list.listAll;
