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

  /** The path of a line: bent as the canvas bends it (the control point is vis-network's), or straight. */
  const path = (edge, from, to) => {
    if (!edge.smooth) return `M${from.x} ${from.y}L${to.x} ${to.y}`;
    const [part, side] = [edge.smooth.roundness * 0.5 + 0.5, edge.smooth.type === "curvedCCW" ? -1 : 1];
    const [dx, dy] = [from.x - to.x, from.y - to.y];
    const [reach, turn] = [part * Math.hypot(dx, dy), Math.atan2(dy, dx) + (side * edge.smooth.roundness * 0.5 + 0.5) * Math.PI];
    return `M${from.x} ${from.y}Q${from.x + reach * Math.sin(turn)} ${from.y + reach * Math.cos(turn)} ${to.x} ${to.y}`;
  };

  /** A sign in the shape that the canvas gives it. */
  const sign = (node, paint) => {
    const { x, y, size } = node;
    const corners = { hexagon: [0, 1, 2, 3, 4, 5].map((each) => [Math.cos((each * Math.PI) / 3), Math.sin((each * Math.PI) / 3)]),
      square: [[-1, -1], [1, -1], [1, 1], [-1, 1]], triangle: [[0, -1.15], [1.1, 0.8], [-1.1, 0.8]] }[node.shape];
    if (node.shape === "box") {
      const [wide, high] = [node.label.length * node.font.size * 0.6 + 16, node.font.size * 1.6];
      return clew.svg("rect", { x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: 16, ...paint });
    }
    return corners ? clew.svg("polygon", { points: corners.map(([right, down]) => `${x + right * size},${y + down * size}`).join(" "), ...paint })
      : clew.svg("circle", { cx: x, cy: y, r: size, ...paint });
  };

  const words = (node) => {
    const inside = ["text", "box"].includes(node.shape);
    const told = { x: node.x, y: node.y + (inside ? node.font.size / 3 : node.size + node.font.size), "font-size": node.font.size,
      "font-family": "sans-serif", "text-anchor": "middle", fill: node.font.color };
    return clew.svg("text", told, ...node.label.split("\n").map((each, line) => clew.svg("tspan", { x: node.x, dy: line ? node.font.size * 1.15 : 0 }, each)));
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
      const dashes = each.dashes ? { "stroke-dasharray": each.dashes.join(" ") } : {};
      svg.append(clew.svg("path", { d: path(each, at.get(each.from), at.get(each.to)), fill: "none", stroke: each.color.color, "stroke-width": each.width, ...dashes }));
    }
    for (const each of nodes) {
      if (each.shape !== "text") svg.append(sign(each, { fill: each.color.background, stroke: each.color.border, "stroke-width": 2 }));
      svg.append(words(each));
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
