/** What a person is answered: 200, sent to the sign-in page, refused (403), not found, or something else that is right there. */
export type Answer = 200 | 307 | 403 | 404 | 405 | "sign-in";
export type Row = Record<"public" | "organiser" | "coordinator" | "administrator", Answer>;

const everyone: Row = { public: 200, organiser: 200, coordinator: 200, administrator: 200 };
const everyoneGets = (answer: Answer): Row => ({
  public: answer,
  organiser: answer,
  coordinator: answer,
  administrator: answer,
});
const signedIn: Row = { ...everyone, public: "sign-in" };
const deskPeople: Row = { ...signedIn, administrator: 403 };
const officePeople: Row = { ...signedIn, organiser: 403 };
const ownFiles: Row = { public: "sign-in", organiser: 403, coordinator: 404, administrator: 404 };
const ownSpreadsheets: Row = { public: "sign-in", organiser: 404, coordinator: 404, administrator: 403 };
const reviewers: Row = { ...officePeople, administrator: 403 };
const administrators: Row = { ...signedIn, organiser: 403, coordinator: 403 };

/** Who × what → expected, for every route of the build (product.md, "Who may do what"). */
export const routes: Record<string, Row> = {
  "/": everyone,
  "/events/[id]": everyone,
  "/progress": everyone,
  // Not there until the office has released the year.
  "/results/[year]": everyoneGets(404),
  "/results/[year]/csv": everyoneGets(404),
  "/results/[year]/json": everyoneGets(404),
  "/rankings": everyone,
  "/venues": everyone,
  "/venues/[id]": everyone,
  "/campaigns": everyone,
  "/campaigns/[id]": everyone,
  "/series/[id]": everyone,
  // Whoever is signed in already is sent to their own first page.
  "/sign-in": { public: 200, organiser: 307, coordinator: 307, administrator: 307 },
  "/invitation/[token]": everyone,
  "/setup/[token]": everyone,
  "/account": signedIn,
  "/desk": deskPeople,
  "/desk/events": deskPeople,
  "/desk/events/csv": deskPeople,
  "/desk/templates": deskPeople,
  "/desk/templates/[id]": deskPeople,
  "/desk/events/batch": deskPeople,
  "/desk/events/batches": deskPeople,
  "/desk/events/batches/[id]": { ...deskPeople, coordinator: 404 },
  "/desk/events/again": deskPeople,
  "/desk/events/alike": deskPeople,
  "/desk/events/new": deskPeople,
  "/desk/events/[id]": deskPeople,
  "/desk/events/[id]/edit": deskPeople,
  "/desk/events/[id]/repeat": deskPeople,
  "/desk/events/[id]/join": deskPeople,
  "/desk/events/[id]/merge": deskPeople,
  "/desk/events/[id]/record": deskPeople,
  "/desk/events/[id]/evidence": deskPeople,
  "/desk/import": deskPeople,
  "/desk/import/template": deskPeople,
  // A spreadsheet is found only by the one who sent it.
  "/desk/import/[id]": ownSpreadsheets,
  "/desk/import/[id]/marked": ownSpreadsheets,
  "/desk/register": deskPeople,
  "/desk/register/grants/[id]": deskPeople,
  "/desk/register/media/new": deskPeople,
  "/office": officePeople,
  "/office/words": officePeople,
  "/office/analysis": officePeople,
  "/office/analysis/csv": officePeople,
  "/office/breakdown": officePeople,
  "/office/events": officePeople,
  "/office/events/csv": officePeople,
  "/office/targets/csv": officePeople,
  "/office/gaps": officePeople,
  "/office/ledger": officePeople,
  "/office/ledger/xlsx": officePeople,
  "/office/ledger/csv": officePeople,
  // A file is found only by the one who ordered it.
  "/office/composed/[id]": ownFiles,
  "/office/composed/[id]/file": ownFiles,
  "/office/ledger/[id]": ownFiles,
  "/office/ledger/[id]/file": ownFiles,
  "/office/reports": officePeople,
  "/office/results": officePeople,
  "/office/reports/draft": officePeople,
  "/office/reports/template": officePeople,
  "/office/reports/[id]": officePeople,
  "/office/reports/[id]/word": officePeople,
  "/office/reports/[id]/csv": officePeople,
  "/office/reports/[id]/json": officePeople,
  "/office/statistics": officePeople,
  "/office/statistics/csv": officePeople,
  "/office/statistics/xlsx": officePeople,
  "/office/statistics/form": officePeople,
  "/office/statistics/form/row": officePeople,
  "/office/grants": officePeople,
  "/office/grants/csv": officePeople,
  "/office/grants/new": officePeople,
  "/office/grants/[id]": officePeople,
  "/office/media": officePeople,
  "/office/media/csv": officePeople,
  "/office/media/new": officePeople,
  "/office/media/[id]": officePeople,
  "/office/awards": officePeople,
  "/office/awards/csv": officePeople,
  "/office/awards/new": officePeople,
  "/office/awards/[id]": officePeople,
  "/office/rankings": officePeople,
  "/office/rankings/draft": officePeople,
  "/office/rankings/[id]": officePeople,
  "/office/rankings/[id]/word": officePeople,
  "/office/rankings/[id]/csv": officePeople,
  "/office/reviews": reviewers,
  "/office/reviews/batch": reviewers,
  "/office/reviews/[id]": reviewers,
  "/office/targets": officePeople,
  "/office/targets/split": officePeople,
  "/office/periods": officePeople,
  "/office/campaigns": officePeople,
  "/office/campaigns/csv": officePeople,
  "/office/campaigns/new": officePeople,
  "/office/campaigns/[id]": officePeople,
  "/office/venues": officePeople,
  "/office/venues/csv": officePeople,
  "/office/venues/new": officePeople,
  "/office/venues/[id]": officePeople,
  "/office/venues/[id]/edit": officePeople,
  "/admin": administrators,
  "/admin/units": officePeople,
  "/admin/units/new": officePeople,
  "/admin/units/[id]": officePeople,
  "/admin/units/[id]/edit": officePeople,
  "/admin/units/[id]/move": officePeople,
  "/admin/people": officePeople,
  "/admin/people/new": officePeople,
  "/admin/people/[id]": officePeople,
  "/admin/catalogue": administrators,
  "/admin/catalogue/audience-groups": administrators,
  "/admin/catalogue/event-kinds": administrators,
  "/admin/catalogue/grant-programmes": administrators,
  "/admin/catalogue/streets": administrators,
  "/admin/catalogue/venue-kinds": administrators,
  "/admin/settings": administrators,
  "/admin/audit": administrators,
  "/files": everyoneGets(405),
  "/files/spreadsheet": everyoneGets(405),
  "/files/[id]": deskPeople,
  "/api/health": everyone,
  "/api/elder": everyoneGets(405),
  "/api/v1/events": everyone,
  "/api/v1/events/[id]": everyone,
  "/api/v1/openapi.json": everyone,
  "/api/v1/progress": everyone,
  "/api/[...rest]": everyoneGets(404),
};

/** What an address must ask for to be one. */
export const queries: Record<string, string> = {
  "/office/breakdown": "?by=unit",
  "/office/reports/draft": "?period=2022",
};

type Callers = "anyone" | "signed in" | "desk" | "office" | "reviewers" | "administrators";
const lesser: Record<Callers, Partial<Row>> = {
  anyone: {},
  "signed in": { public: "sign-in" },
  desk: { public: "sign-in", administrator: 403 },
  office: { public: "sign-in", organiser: 403 },
  reviewers: { public: "sign-in", organiser: 403, administrator: 403 },
  administrators: { public: "sign-in", organiser: 403, coordinator: 403 },
};

/** Who may call every server action of the build. */
const callersOf: Record<string, Callers> = {
  "sign-in#signInAction": "anyone",
  "sign-in#signOutAction": "anyone",
  "invitation/[token]#acceptInvitationAction": "anyone",
  "setup/[token]#setUpAction": "anyone",
};

/** The refusals an action owes to those who may not call it; undefined when nobody thought of the action. */
export function refusalsOf(action: string): Partial<Row> | undefined {
  const named = callersOf[action] ?? byFolder.find(([folder]) => action.startsWith(folder))?.[1];
  return named ? lesser[named] : undefined;
}

// Longest first. A folder stands for its actions: a new action in it is at once held to the folder's rule.
const byFolder: [string, Callers][] = [
  ["account#", "signed in"],
  ["desk/", "desk"],
  ["office/reviews", "reviewers"],
  ["office/analysis", "office"],
  ["office/gaps", "reviewers"],
  ["office/words", "office"],
  ["office/ledger", "office"],
  ["office/composed", "office"],
  ["office/reports", "office"],
  ["office/results", "office"],
  ["office/rankings", "office"],
  ["office/statistics", "office"],
  ["office/targets", "office"],
  ["office/periods", "office"],
  ["office/grants", "office"],
  ["office/media", "office"],
  ["office/awards", "office"],
  ["office/campaigns", "office"],
  ["office/venues", "office"],
  ["admin/units#", "office"],
  ["admin/people#", "office"],
  ["admin/catalogue/", "administrators"],
  ["admin/settings#", "administrators"],
];
