/** The form of a grant as text, as inputs hold it. */
export type GrantText = Record<
  | "unitId"
  | "programmeId"
  | "title"
  | "amount"
  | "grantedOn"
  | "midTermOn"
  | "midTermReport"
  | "finalOn"
  | "finalReport",
  string
>;

type Row = {
  unitId: string;
  programmeId: string;
  title: string;
  amount: number | null;
  grantedOn: string;
  midTermOn: string | null;
  midTermReport: string;
  finalOn: string | null;
  finalReport: string;
};

/** A grant as the fields of its form. */
export function textOfGrant({ amount, midTermOn, finalOn, ...row }: Row): GrantText {
  const { unitId, programmeId, title, grantedOn, midTermReport, finalReport } = row;
  return {
    ...{ unitId, programmeId, title, grantedOn, midTermReport, finalReport },
    amount: amount === null ? "" : String(amount),
    midTermOn: midTermOn ?? "",
    finalOn: finalOn ?? "",
  };
}

export const blankGrant: GrantText = {
  ...{ unitId: "", programmeId: "", title: "", amount: "", grantedOn: "" },
  ...{ midTermOn: "", midTermReport: "", finalOn: "", finalReport: "" },
};
