"use strict";
/* Of several missions in a large network first the missions, on a line of time; lines join them where clusters came again. */
(function () {
  const { threads, missions, network } = clew.data;
  const lively = ["formalised", "active"];

  const told = (mission, own) => {
    const place = [mission.city || mission.name, (mission.start || "").slice(0, 4)].filter(Boolean).join(" ");
    const alive = own.filter((each) => lively.includes(each.outcome)).length;
    const threads_ = clew.count(own.length, "thread");
    return `${place}\n${clew.state.stage === "event" ? `${threads_} begun` : `${alive} of ${threads_}`}${clew.state.stage === "event" ? "" : "\ncertainly alive"}`;
  };

  /** A ring whose arcs are the outcomes of a mission's threads. */
  const ring = (own, label, font, colours, paper) => ({ ctx, x, y, style }) => ({
    drawExternalLabel() {
      ctx.fillStyle = font.color;
      ctx.textAlign = "center";
      label.split("\n").forEach((each, line) => {
        ctx.font = `${line ? "" : "600 "}${font.size}px ${font.face}`;
        ctx.fillText(each, x, y + style.size + font.size * (1.2 + line * 1.15));
      });
    },
    drawNode() {
      ctx.beginPath();
      ctx.arc(x, y, style.size, 0, 2 * Math.PI);
      ctx.fillStyle = paper;
      ctx.fill();
      let from = -Math.PI / 2;
      for (const outcome of clew.signs.keys()) {
        const part = own.filter((each) => clew.outcome(each) === outcome).length / own.length;
        if (!part) continue;
        ctx.beginPath();
        ctx.arc(x, y, style.size * 0.82, from, from + part * 2 * Math.PI);
        ctx.lineWidth = style.size * 0.36;
        ctx.strokeStyle = colours[clew.state.stage === "event" ? "begun" : outcome];
        ctx.stroke();
        from += part * 2 * Math.PI;
      }
    },
    nodeDimensions: { width: style.size * 2, height: style.size * 2 },
  });

  /** The missions whose threads the filters leave, and the lines between them. */
  clew.chronicle = function (matching, colour, colours) {
    const of = new Map(missions.map((_, place) => [place, []]));
    for (const each of matching) if (of.has(threads[each].mission)) of.get(threads[each].mission).push(threads[each]);
    const font = { color: colour("--ink"), size: 26, face: "system-ui, sans-serif" };
    const nodes = network.missions.nodes.map((node) => {
      const own = of.get(node.mission);
      const label = told(missions[node.mission], own);
      return { id: node.id, x: node.x, y: node.y, shape: "custom", size: node.size, label, font, chosen: false,
        color: { background: colour("--island"), border: colour("--ink") }, ctxRenderer: ring(own, label, font, colours, colour("--island")) };
    });
    const edges = network.missions.edges.map((edge) => ({
      id: edge.id, from: edge.from, to: edge.to, width: 1 + Math.log2(edge.clusters.length), chosen: false, arrows: { to: { enabled: false } },
      color: { color: colour("--faint"), inherit: false, opacity: 0.8 }, smooth: { enabled: true, type: "curvedCW", roundness: 0.15 },
    }));
    return { nodes, edges };
  };
})();
