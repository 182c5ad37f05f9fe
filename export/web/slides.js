// Moves between the slides by keys, touch and the bar, and keeps the place in the address.

const slides = [...document.querySelectorAll(".slide")];
const words = JSON.parse(document.getElementById("words").textContent);
const [bar, black, keys] = [".bar", ".black", "dialog"].map((one) => document.querySelector(one));
const STILL_AFTER = 2500;
const SWIPE = 50;
let at = -1;
let typed = "";
let clock = null;
let resting = null;

function show(wanted) {
  const next = Math.min(Math.max(wanted, 0), slides.length - 1);
  if (next === at) return;
  at = next;
  slides.forEach((slide, place) => {
    slide.classList.toggle("shown", place === at);
    slide.inert = place !== at;
  });
  draw(slides[at]);
  fit(slides[at]);
  const place = `${at + 1} / ${slides.length}`;
  document.querySelector(".place").textContent = place;
  say(`${slides[at].getAttribute("aria-label")}: ${slides[at].querySelector("h2").innerText}`);
  if (!bar.contains(document.activeElement)) slides[at].focus({ preventScroll: true });
  history.replaceState(null, "", `#${at + 1}`);
  document.dispatchEvent(new CustomEvent("slide", { detail: at + 1 }));
  // The next one is drawn while this one is looked at.
  setTimeout(() => slides[at + 1] && draw(slides[at + 1]), 50);
  if (clock) start();
}

function say(text) {
  document.querySelector(".spoken").textContent = text;
}

function start() {
  clearTimeout(clock);
  const seconds = Number(bar.querySelector("select").value);
  clock = setTimeout(() => show(at + 1 < slides.length ? at + 1 : 0), seconds * 1000);
}

const ACTIONS = {
  next: () => show(at + 1),
  back: () => show(at - 1),
  first: () => show(0),
  last: () => show(slides.length - 1),
  black: () => (black.hidden = false),
  table() {
    const [numbers, button] = [".numbers", ".to-table"].map((one) => slides[at].querySelector(one));
    if (!numbers) return;
    numbers.hidden = !numbers.hidden;
    button.setAttribute("aria-expanded", !numbers.hidden);
    if (numbers.hidden) scale(slides[at]);
    else numbers.focus();
  },
  help: () => (keys.open ? keys.close() : keys.showModal()),
  auto() {
    if (clock) clock = clearTimeout(clock) ?? null;
    else start();
    bar.querySelector("[data-do=auto]").setAttribute("aria-pressed", clock !== null);
    say(words[clock ? "auto_on" : "auto_off"]);
  },
  full() {
    // Within the app the frame goes full screen, which is one of the app's own elements.
    const whole = window.frameElement ?? document.documentElement;
    const owner = whole.ownerDocument;
    if (owner.fullscreenElement) owner.exitFullscreen();
    else whole.requestFullscreen?.().catch(() => {});
  },
};
// Clickers send PageUp, PageDown and a full stop or b.
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", b: "black", ".": "black", f: "full", a: "auto", t: "table", "?": "help",
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!black.hidden) {
    black.hidden = true;
    event.preventDefault();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = event.target.closest?.("button, a, select, dialog, .numbers");
  // What has the focus keeps the keys that it has a use for.
  if (held?.matches("button, a, select, dialog") && [" ", "Enter"].includes(key) && !typed) return;
  if (held?.matches("select, dialog, .numbers") && key.startsWith("Arrow")) return;
  if (/^[0-9]$/.test(key)) typed = (typed + key).slice(-3);
  else if (key === "Enter" && typed) {
    const wanted = Number(typed) - 1;
    typed = "";
    show(wanted);
  } else {
    typed = "";
    if (!KEYS[key]) return;
    ACTIONS[KEYS[key]]();
  }
  document.querySelector(".typed").textContent = typed;
  event.preventDefault();
});

document.addEventListener("click", ({ target }) => ACTIONS[target.closest("[data-do]")?.dataset.do]?.());
// A way into the app opens over the slide, by whoever shows this page; with a key held, in a tab.
document.addEventListener("click", (event) => {
  const way = event.target.closest("a[target]");
  if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  document.dispatchEvent(new CustomEvent("drill", { detail: way.href }));
});
document.addEventListener("drill", () => clock && ACTIONS.auto());
bar.querySelector("select").addEventListener("change", () => clock && start());
black.addEventListener("click", () => (black.hidden = true));

let touched = null;
document.addEventListener("touchstart", ({ touches }) => {
  touched = touches.length === 1 ? touches[0] : null;
}, { passive: true });
document.addEventListener("touchend", ({ changedTouches: [end] }) => {
  if (!touched) return;
  const [across, down] = [end.clientX - touched.clientX, end.clientY - touched.clientY];
  if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) show(at - Math.sign(across));
}, { passive: true });

function wake() {
  document.body.classList.remove("still");
  clearTimeout(resting);
  resting = setTimeout(() => document.body.classList.add("still"), STILL_AFTER);
}
["mousemove", "touchstart", "focusin"].forEach((what) => document.addEventListener(what, wake, { passive: true }));

const place = () => (Number(/^#(?:slide-)?([0-9]+)$/.exec(location.hash)?.[1]) || 1) - 1;
window.addEventListener("hashchange", () => show(place()));
window.addEventListener("resize", () => {
  slides.forEach(scale);
  fit(slides[at]);
});
window.addEventListener("beforeprint", () => slides.forEach(onPaper));
window.addEventListener("afterprint", () => draw(slides[at]));

document.body.classList.add("scripted");
wake();
show(place());
// Who prints from outside waits for this, since every chart of the report must stand.
if (location.hash === "#print" || new URLSearchParams(location.search).has("print")) slides.forEach(onPaper);
document.documentElement.dataset.drawn = "true";
