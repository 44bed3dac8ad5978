import { stopwatch } from "./say.mjs";

/** Counts what passed and failed over all stages; a stage that breaks down counts as one failure and hides no other. */
export class Tally {
  passed = 0;
  failed = 0;
  tests = 0;

  /** Runs one stage, which answers `{ passed, failed, tests? }`, and says how it went and how long it took. */
  async stage(name, work) {
    console.log(`\n── ${name}`);
    const took = stopwatch();
    const { passed, failed, tests = 0 } = await work().catch(brokenDown);
    this.passed += passed;
    this.failed += failed;
    this.tests += tests;
    console.log(`── ${name}: ${passed} passed, ${failed} failed in ${took()}`);
    return failed === 0;
  }

  /** The last line of a run; answers the exit code. A run in which no test ran has not passed. */
  finish() {
    if (this.tests === 0) console.log("\nNo test ran.");
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.tests > 0 ? 0 : 1;
  }
}

function brokenDown(error) {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}

/** Counts a command as one check: passed when it exits with 0. */
export function oneCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
