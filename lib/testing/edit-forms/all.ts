import { catalogueForms } from "./catalogue";
import { deskForms } from "./desk";
import { officeForms } from "./office";
import { registerForms } from "./registers";

/** Every form that changes a row and can be open before two people at once. */
export const editForms = [...deskForms, ...registerForms, ...officeForms, ...catalogueForms];
