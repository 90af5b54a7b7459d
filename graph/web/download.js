"use strict";
/* What a reader takes away: the tables as CSV, the network and the picture of survival as images. */
(function () {
  const save = (name, content, type) => {
    const link = clew.el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  /** A cell of a CSV file; one that a spreadsheet would take for a formula gets an apostrophe. */
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

  clew.threadsCsv = () => csv([clew.columns.map((each) => each.name),
    ...clew.sorted().map((place) => clew.columns.map((each) => each.of(clew.data.threads[place])))]);
  clew.figuresCsv = () => csv([["Measure", "Scope", "Qualifier", "Stated", "Unit", "Verdict", "Recomputed", "Why", "Source"],
    ...clew.figureRows().map((each) => { const check = each.check || {}; return [each.measure, each.scope, each.qualifier, each.value, each.unit,
      check.verdict, check.recomputed, check.why, each.sources.map((place) => clew.place(clew.data.passages[place])).join(" | ")]; })]);

  const styled = (svg) => {
    const copy = svg.cloneNode(true);
    const from = [svg, ...svg.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((each, place) => {
      const style = getComputedStyle(from[place]);
      for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight"]) {
        each.setAttribute(name, style.getPropertyValue(name));
      }
    });
    return new XMLSerializer().serializeToString(copy);
  };

  /** The network as lines and signs of an SVG, from the same positions as the canvas. */
  clew.networkSvg = function () {
    const { nodes, edges } = clew.scene;
    const at = new Map(nodes.map((each) => [each.id, each]));
    const [xs, ys] = [nodes.map((each) => each.x), nodes.map((each) => each.y)];
    const low = (all) => all.reduce((a, b) => Math.min(a, b), 0) - 160;
    const high = (all) => all.reduce((a, b) => Math.max(a, b), 0) + 160;
    const svg = clew.svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${low(xs)} ${low(ys)} ${high(xs) - low(xs)} ${high(ys) - low(ys)}` });
    for (const each of edges.filter((one) => !one.hidden)) {
      const [from, to] = [at.get(each.from), at.get(each.to)];
      const dashes = each.dashes ? { "stroke-dasharray": each.dashes.join(" ") } : {};
      svg.append(clew.svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: each.color.color, "stroke-width": each.width, ...dashes }));
    }
    for (const each of nodes) {
      if (each.shape !== "text") svg.append(clew.svg("circle", { cx: each.x, cy: each.y, r: each.size, fill: each.color.background, stroke: each.color.border, "stroke-width": 2 }));
      const words = { x: each.x, y: each.y + (each.shape === "text" ? 0 : each.size + each.font.size), "font-size": each.font.size, "font-family": "sans-serif", "text-anchor": "middle", fill: each.font.color };
      svg.append(clew.svg("text", words, each.label.replaceAll("\n", " ")));
    }
    return new XMLSerializer().serializeToString(svg);
  };

  const png = () => {
    const from = clew.by("canvas").querySelector("canvas");
    const copy = clew.el("canvas", { width: from.width, height: from.height });
    const context = copy.getContext("2d");
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(from, 0, 0);
    copy.toBlob((blob) => blob && save("clew-network.png", blob, "image/png"));
  };
  const picture = () => [...document.querySelectorAll("svg.flow")].find((each) => each.getBoundingClientRect().width > 0);

  clew.downloads = [
    ["Threads as CSV", () => save("clew-threads.csv", clew.threadsCsv(), "text/csv;charset=utf-8"), "threads"],
    ["Figures as CSV", () => save("clew-figures.csv", clew.figuresCsv(), "text/csv;charset=utf-8"), "audit"],
    ["Network as PNG", png, "network"],
    ["Network as SVG", () => save("clew-network.svg", clew.networkSvg(), "image/svg+xml"), "network"],
    ["Picture as SVG", () => picture() && save("clew-survival.svg", styled(picture()), "image/svg+xml"), "answer"],
  ];
})();
