/** What targets can be for, in the order in which the page and the file show them. */
export const scopes = ["programme", "unit", "audience_group", "campaign"] as const;
