// Draws the charts: on a slide large, as if it were a small sheet that is magnified, so that type
// and lines grow with it; on paper in the size of the report.

// Heights of the small sheet: a list needs as much as its rows, other figures have it as is good
// for their type, and those that are tall for a reason stay so.
const [LEAST, MOST, USUAL, TALL] = [330, 560, 360, 460];
// How much larger and smaller than usual text may be; below ONE_LINE, cells take several lines.
const [LARGEST, SMALLEST, STEP, ONE_LINE] = [1.36, 0.5, 0.04, 0.8];
// On paper; columns side by side are drawn as on a slide, for names between them need their room.
const PAPER = { width: 672, least: 190, most: 340, list: 400, columns: 960 };

function draw(slide) {
  const box = slide.querySelector("figure");
  if (!box?.clientWidth || box.dataset.drawn === "slide") return;
  const figure = read(box);
  const own = figure.layout.height ?? USUAL;
  const listed = figure.layout.yaxis?.type === "category";
  const height = listed ? Math.min(Math.max(own, LEAST), MOST) : own > TALL ? TALL : USUAL;
  const width = Math.round((box.clientWidth / box.clientHeight) * height);
  plot(box, figure, width, height, "slide");
  if (figure.ways) lead(box.querySelector(".drawing"), figure.ways);
  scale(slide);
}

// A click on a mark goes where its name leads; whoever shows this page opens the way.
function lead(chart, { named, to }) {
  chart.on("plotly_click", ({ points: [point] }) => {
    const way = to[[point[named]].flat()[0]];
    if (way) document.dispatchEvent(new CustomEvent("drill", { detail: way }));
  });
}

function scale(slide) {
  const box = slide.querySelector("figure");
  // Behind its table a figure has no size.
  if (box?.dataset.drawn !== "slide" || !box.clientWidth) return;
  const chart = box.querySelector(".drawing");
  chart.style.transform = `scale(${box.clientWidth / chart.offsetWidth})`;
}

function onPaper(slide) {
  const box = slide.querySelector("figure");
  if (!box || box.dataset.drawn === "paper") return;
  const figure = read(box);
  const own = figure.layout.height ?? PAPER.most;
  const listed = figure.layout.yaxis?.type === "category";
  const columns = Boolean(figure.layout.xaxis2);
  const height = columns ? own : Math.min(Math.max(own, PAPER.least), listed ? PAPER.list : PAPER.most);
  plot(box, figure, columns ? PAPER.columns : PAPER.width, height, "paper");
  const share = columns ? PAPER.width / PAPER.columns : 1;
  box.querySelector(".drawing").style.transform = `scale(${share})`;
  box.style.setProperty("--height", `${height * share}px`);
}

function read(box) {
  return JSON.parse(box.querySelector("script").textContent);
}

function plot(box, { data, layout, config }, width, height, what) {
  const chart = box.querySelector(".drawing");
  Plotly.purge(chart);
  chart.style.width = `${width}px`;
  chart.style.height = `${height}px`;
  Plotly.newPlot(chart, data, { ...layout, width, height, autosize: false }, config);
  box.dataset.drawn = what;
}

// Text is as large as its slide has room for, within bounds.
function fit(slide) {
  const body = slide.querySelector(".body");
  const over = () =>
    [body, ...body.querySelectorAll(".tile")].some(
      (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
    );
  const shrink = (size, least) => {
    do body.style.setProperty("--fit", size);
    while (over() && (size -= STEP) >= least);
    return !over();
  };
  const grows = slide.matches(".is-table, .is-sentences");
  body.classList.toggle("one-line", slide.matches(".is-table"));
  if (shrink(grows ? LARGEST : 1, grows ? ONE_LINE : SMALLEST) || !grows) return;
  body.classList.remove("one-line");
  shrink(1, SMALLEST);
}
