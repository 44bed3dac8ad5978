type IntentButton = { name: string; value: string; form: string; formNoValidate: boolean; type?: "submit" };

/** The buttons that add a row to a list of the form and take one away; they submit, so they work without a script. */
export type ListButtons = { insert: IntentButton; remove: (index: number) => IntentButton };
