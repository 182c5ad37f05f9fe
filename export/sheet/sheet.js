// Draws every chart of every sheet as wide as its place; larger first, then made smaller, so that
// the type of charts is in step with that of tables. Where the tables of a village are long, its
// charts are lower: nothing is cut off.
const drawn = Number(document.body.dataset.drawn);
const [STEP, LEAST] = [0.08, 0.5];

for (const sheet of document.querySelectorAll(".sheet")) {
  let share = 1;
  do sheet.querySelectorAll("figure").forEach((box) => draw(box, share));
  while (sheet.scrollHeight > sheet.clientHeight && (share -= STEP) > LEAST);
}

function draw(box, share) {
  const { data, layout, config } = JSON.parse(box.querySelector("script").textContent);
  const chart = box.querySelector(".chart");
  const [width, height] = [box.clientWidth * drawn, layout.height * share];
  box.style.height = `${height / drawn}px`;
  chart.style.width = `${width}px`;
  chart.style.transform = `scale(${1 / drawn})`;
  Plotly.newPlot(chart, data, { ...layout, width, height, autosize: false }, config);
}
