import { z } from "zod";

/** The shortest and longest password, in characters as people count them. */
export const passwordLength = { least: 15, most: 128 } as const;

/** A password somebody chooses: long is enough, no rules about what is in it. Checked by browser and server alike. */
export const newPassword = z.string().check(({ value, issues }) => {
  const reason = passwordRefusal(value);
  if (reason) issues.push({ code: "custom", message: reason, input: value });
});

/**
 * Why a password is refused, or null. `words` are those a guesser would try first for this person: account, name, organisation.
 * A password is too easy when, without the words everybody tries, fewer than eight different places are left to guess.
 */
export function passwordRefusal(password: string, words: string[] = []): string | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < passwordLength.least) return "password_too_short";
  if (characters.length > passwordLength.most) return "password_too_long";
  return isEasy(characters.join("").toLowerCase(), words) ? "password_common" : null;
}

// The product's own words and what leads every list of breached passwords, also as the pieces longer ones are made of.
const triedFirst = [
  ..."kepu 科普一本账 科普 一本账 科协 password passw0rd p@ssw0rd administrator admin welcome letmein iloveyou sunshine".split(
    " ",
  ),
  ..."princess football monkey dragon master superman qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvbn qazwsx".split(
    " ",
  ),
  ..."1qaz2wsx 3edc4rfv 1q2w3e4r 5t6y7u8i woaini 5201314 1314520 a123456 abc123 abc test user login secret changeme".split(
    " ",
  ),
];

function isEasy(password: string, words: string[]): boolean {
  const own = words.flatMap((word) => [word.toLowerCase(), ...word.toLowerCase().split(/[@.\s]+/)]);
  const tried = [...own, ...triedFirst].filter((word) => [...word].length >= 2).sort((a, b) => b.length - a.length);
  const left = tried.reduce((rest, word) => rest.replaceAll(word, ""), password);
  const guessed = left.replace(/(.{1,6}?)\1+/gu, "$1");
  return [...withoutRuns(guessed)].length < 8;
}

/** Takes out what follows its neighbour: of "123456" and "fedcba" one character stays. */
function withoutRuns(text: string): string {
  const characters = [...text];
  const step = (place: number) => codeAt(characters, place) - codeAt(characters, place - 1);
  return characters.filter((_, place) => place === 0 || Math.abs(step(place)) > 1).join("");
}

function codeAt(characters: string[], place: number): number {
  return characters[place]?.codePointAt(0) ?? 0;
}
