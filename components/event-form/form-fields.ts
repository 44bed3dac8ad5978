import type { FormField } from "@/components/forms/form-field";
import type { EventFormText } from "./form-text";

/** The fields of the form, by name. */
export type EventFormFields = Record<keyof EventFormText, FormField>;
