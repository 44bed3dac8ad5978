import { demoSignIns, type SignIn } from "../../db/demo/sign-ins";

/** The demo's people as the tests call them. */
export const people = {
  coordinator: person("coordinator@demo.invalid"),
  streetCoordinator: person("xiangfu@demo.invalid"),
  organiser: person("mishixiang@demo.invalid"),
  neighbour: person("school@demo.invalid"),
  administrator: person("admin@demo.invalid"),
};

function person(account: string): SignIn {
  const found = demoSignIns.find((signIn) => signIn.account === account);
  if (!found) throw new Error(`The demo has no ${account}.`);
  return found;
}
