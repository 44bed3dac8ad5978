// Reads the part of the page that a `data-read-aloud` button names, in the page's language. The buttons show only where the
// browser can speak (html[data-speech]), and wherever they come from: one listener serves them all.
const blocks = "h1, h2, h3, p, li, dt, dd, time span";

/** The text of each innermost block, with a stop after it, so that the voice pauses where the eye does. */
function wordsIn(part) {
  const all = [...(part?.querySelectorAll(blocks) ?? [])];
  const innermost = all.filter((block) => !block.querySelector(blocks) && !block.closest("details"));
  return innermost.map((block) => block.textContent?.trim()).join("。");
}

function show(button, speaking) {
  button.setAttribute("aria-pressed", String(speaking));
  button.textContent = speaking ? button.dataset.stop : button.dataset.start;
}

function toggle(button) {
  const speaking = button.getAttribute("aria-pressed") === "true";
  window.speechSynthesis.cancel();
  show(button, !speaking);
  if (speaking) return;
  const words = new SpeechSynthesisUtterance(wordsIn(document.getElementById(button.dataset.readAloud)));
  words.lang = document.documentElement.lang;
  words.rate = 0.9;
  words.onend = () => show(button, false);
  words.onerror = () => show(button, false);
  window.speechSynthesis.speak(words);
}

if ("speechSynthesis" in window) {
  document.documentElement.dataset.speech = "";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-read-aloud]");
    if (button) toggle(button);
  });
  window.addEventListener("pagehide", () => window.speechSynthesis.cancel());
}
