// Shows a deck over the whole app, full screen where the browser lets it. The press itself must open
// the screen, since a browser grants that to a press only; the slides come a moment later.

const FONT = '20px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
// What lies open over a view of the app.
const OPEN = "[data-testid=stPopoverBody], [role=dialog], [role=listbox]";

export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.title = data.hint;
  button.onclick = () => {
    parentElement.show?.close();
    parentElement.show = open(data, (at) => {
      parentElement.show = null;
      setTriggerValue("left", at);
      button.focus();
    });
    setTriggerValue("pressed", Date.now());
  };
  if (data.page) parentElement.show?.load(data.page, data.at);
  return () => parentElement.show?.close();
}

function open({ wait, back, inside, at }, closed) {
  const whole = document.createElement("div");
  Object.assign(whole.style, {
    position: "fixed", inset: 0, zIndex: 1_000_000, background: "#0b1016", color: "#fff",
    display: "grid", placeItems: "center", font: FONT,
  });
  whole.setAttribute("role", "dialog");
  whole.setAttribute("aria-label", wait);
  whole.textContent = wait;
  whole.tabIndex = -1;
  document.body.append(whole);
  whole.focus();
  let place = at;
  let staying = false;
  let address = null;
  let drilled = null;

  // Escape goes one step back: from what was drilled to the slide, and from there out of the show.
  // Where the browser keeps Escape to leave the full screen with, leaving it is that step.
  const changed = () => {
    if (document.fullscreenElement) navigator.keyboard?.lock?.(["Escape"]).catch(() => {});
    else if (!staying) step();
    staying = false;
  };
  const step = () => (drilled ? drilled.close() : close());
  const pressed = (event) => {
    const asked = whole.querySelector("iframe")?.contentDocument.querySelector("dialog[open]");
    if (event.key === "Escape" && !event.defaultPrevented && !asked) step();
    if (event.key === "f") staying = true;
  };
  const clicked = (event) => {
    // A way that opened over the slide has taken the click; one into a tab leaves the full screen.
    const tab = event.target.closest("a[target]") && !event.defaultPrevented;
    if (tab || event.target.closest("[data-do=full]")) staying = Boolean(document.fullscreenElement);
    if (event.target.closest("[data-do=leave]")) close();
  };
  document.addEventListener("fullscreenchange", changed);
  whole.addEventListener("keydown", pressed);
  whole.requestFullscreen?.().catch(() => {});

  function load(page, first) {
    if (address) return;
    address = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    const frame = framed(wait, `${address}#${first}`);
    frame.onload = () => {
      const inner = frame.contentDocument;
      inner.addEventListener("slide", ({ detail }) => (place = detail));
      inner.addEventListener("drill", ({ detail }) => into(detail));
      inner.addEventListener("keydown", pressed);
      inner.addEventListener("click", clicked);
      frame.contentWindow.focus();
    };
    whole.append(frame);
  }

  function into(way) {
    const slides = whole.querySelector("iframe");
    drilled = drill(whole, way, { back, inside }, () => {
      drilled = null;
      slides.contentWindow.focus();
    });
  }

  function close() {
    if (!whole.isConnected) return;
    document.removeEventListener("fullscreenchange", changed);
    if (document.fullscreenElement) document.exitFullscreen();
    whole.remove();
    if (address) URL.revokeObjectURL(address);
    closed(place);
  }

  return { load, close };
}

// The app itself over the slide, beneath a bar that leads back.
function drill(whole, way, { back, inside }, closed) {
  const layer = document.createElement("div");
  Object.assign(layer.style, {
    position: "absolute", inset: 0, display: "grid", gridTemplateRows: "auto 1fr", background: "#fff",
  });
  const button = document.createElement("button");
  button.textContent = `← ${back}  Esc`;
  Object.assign(button.style, {
    background: "#12436d", border: 0, color: "#fff", cursor: "pointer", font: "inherit",
    fontSize: "16px", padding: "10px 24px", textAlign: "start",
  });
  const within = new URL(way);
  within.searchParams.set("embed", "true");
  const frame = framed(inside, within);
  frame.style.position = "static";
  frame.onload = () => {
    frame.contentDocument.addEventListener("keydown", escaped, true);
    frame.contentWindow.focus();
  };
  layer.append(button, frame);
  whole.append(layer);
  button.onclick = close;

  // What is open within the app takes Escape first; asked before the app hears of it and closes it.
  function escaped(event) {
    if (event.key === "Escape" && !frame.contentDocument.querySelector(OPEN)) close();
  }

  function close() {
    layer.remove();
    closed();
  }

  return { close };
}

function framed(title, address) {
  const frame = document.createElement("iframe");
  frame.allow = "fullscreen";
  frame.title = title;
  Object.assign(frame.style, { position: "absolute", inset: 0, border: 0, width: "100%", height: "100%" });
  frame.src = address;
  return frame;
}
