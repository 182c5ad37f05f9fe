// Shows a deck over the whole app, full screen where the browser lets it. The press itself must open
// the screen, since a browser grants that to a press only; the slides come a moment later.

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

function open({ wait, at }, closed) {
  const whole = document.createElement("div");
  Object.assign(whole.style, {
    position: "fixed", inset: 0, zIndex: 1_000_000, background: "#0b1016", color: "#fff",
    display: "grid", placeItems: "center", font: "20px sans-serif",
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

  // Escape leaves the full screen, and so the show; a link to the app, or f, leaves it open behind.
  const changed = () => {
    if (!document.fullscreenElement && !staying) close();
    staying = false;
  };
  const pressed = (event) => {
    const asked = whole.querySelector("iframe")?.contentDocument.querySelector("dialog[open]");
    if (event.key === "Escape" && !event.defaultPrevented && !asked) close();
    if (event.key === "f") staying = true;
  };
  const clicked = (event) => {
    if (event.target.closest("a[target], [data-do=full]")) staying = Boolean(document.fullscreenElement);
    if (event.target.closest("[data-do=leave]")) close();
  };
  document.addEventListener("fullscreenchange", changed);
  whole.addEventListener("keydown", pressed);
  whole.requestFullscreen?.().catch(() => {});

  function load(page, first) {
    if (address) return;
    address = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    const frame = document.createElement("iframe");
    frame.allow = "fullscreen";
    frame.title = wait;
    Object.assign(frame.style, { position: "absolute", inset: 0, border: 0, width: "100%", height: "100%" });
    frame.onload = () => {
      const inner = frame.contentDocument;
      inner.addEventListener("slide", ({ detail }) => (place = detail));
      inner.addEventListener("keydown", pressed);
      inner.addEventListener("click", clicked);
      frame.contentWindow.focus();
    };
    frame.src = `${address}#${first}`;
    whole.append(frame);
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
