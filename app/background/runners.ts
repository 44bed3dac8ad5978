import type { Runners } from "@/lib/jobs/run-job";

/** What is done for people, by kind. Each program is loaded when its first job comes: a worker without work is small. */
export const runners: Runners = {
  ledger_file: async (run) => (await import("./make-ledger-file")).makeLedgerFile(run),
  composition: async (run) => (await import("./compose")).compose(run),
  search_words: async (run) => (await import("./follow-name")).followNewName(run),
  import: async (run) => (await import("./save-spreadsheet")).saveSpreadsheet(run),
};
