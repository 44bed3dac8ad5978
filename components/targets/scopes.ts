/** What targets can be for, in the order in which the page and the file show them. */
export const scopes = ["programme", "unit", "audience_group", "campaign", "month"] as const;

/** What a whole can be divided over: the parts of a page of targets. */
export const partScopes = ["unit", "audience_group", "campaign", "month"] as const;
