// Draws a figure anew on white paper, with what it is written above it, and hands it to the
// reader as a file. Plotly is the page's own: a picture is offered only beneath a chart.

const EDGE = 24;
const LINE = 20;
const SHARPNESS = 2;
const SVG = "http://www.w3.org/2000/svg";

export default async function ({ data, parentElement }) {
  // Called again whenever the page is drawn anew; one press is one file.
  if (parentElement.saved === data.press) return;
  parentElement.saved = data.press;
  const sheet = await compose(data);
  const text = new XMLSerializer().serializeToString(sheet);
  const svg = new Blob([text], { type: "image/svg+xml" });
  hand(data.format === "png" ? await rasterise(svg, sheet) : svg, `${data.name}.${data.format}`);
}

async function compose({ figure, config, width, title, notice, lines, colours }) {
  const { data, layout } = JSON.parse(figure);
  const height = layout.height ?? 400;
  const chart = await window.Plotly.toImage(
    { data, layout, config },
    { format: "svg", width: width - 2 * EDGE, height, imageDataOnly: true },
  );
  const top = EDGE + 30 + LINE * (1 + lines.length) + 8;
  const sheet = element("svg", { width, height: top + height + EDGE });
  sheet.setAttribute("viewBox", `0 0 ${width} ${top + height + EDGE}`);
  sheet.append(element("rect", { width: "100%", height: "100%", fill: colours.paper }));
  const font = layout.font.family;
  const write = (text, y, size, weight, fill) =>
    sheet.append(
      element("text", { x: EDGE, y, "font-family": font, "font-size": size, "font-weight": weight, fill }, text),
    );
  write(title, EDGE + 16, 20, 600, colours.text);
  write(notice, EDGE + 42, 13, 600, colours.notice);
  lines.forEach((line, place) => write(line, EDGE + 42 + LINE * (place + 1), 13, 400, colours.quiet));
  const drawn = new DOMParser().parseFromString(chart, "image/svg+xml").documentElement;
  drawn.setAttribute("x", EDGE);
  drawn.setAttribute("y", top);
  sheet.append(drawn);
  return sheet;
}

async function rasterise(svg, sheet) {
  const address = URL.createObjectURL(svg);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = sheet.getAttribute("width") * SHARPNESS;
  canvas.height = sheet.getAttribute("height") * SHARPNESS;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function hand(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function element(name, attributes, text = "") {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}
