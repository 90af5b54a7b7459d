"use strict";
/* The network on its canvas. Small ones stand in full; of large ones first the missions, then the countries, opened one by one. */
(function () {
  const { threads, organisations, missions, network } = clew.data;
  const FULL = 300;
  const canvas = clew.by("canvas");
  const nodeOf = new Map([...network.nodes, ...network.missions.nodes].map((each) => [each.id, each]));
  const threadEdges = network.edges.filter((each) => each.thread !== undefined);
  const opened = new Set();
  const below = new Map();
  for (const each of network.nodes) {
    for (let up = each.up; up !== undefined; up = nodeOf.get(up).up) below.set(up, (below.get(up) || 0) + 1);
  }
  let drawn = null;
  let selected = null;
  let shades = [];
  let summary = false;
  /** Whether all missions are shown together, by country, instead of side by side. */
  let together = false;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const palette = () => Object.fromEntries([...clew.signs.keys()].map((each) => [each, colour(`--o-${each.replace(" ", "-")}`)]));
  const silent = (id) => organisations[id] && organisations[id].responded === false;

  /** Which nodes have a place in the picture now, and which of them the filters leave bright. */
  const wanted = () => {
    const matching = new Set(clew.matching());
    if (!clew.filtered()) return { matching, bright: null };
    const bright = new Set();
    for (const edge of threadEdges) if (matching.has(edge.thread)) bright.add(edge.from).add(edge.to);
    for (const place of clew.found(clew.state.q || "") || []) if (nodeOf.has(place)) bright.add(place);
    return { matching, bright };
  };

  const upwards = (id) => { const found = []; for (let up = nodeOf.get(id).up; up !== undefined; up = nodeOf.get(up).up) found.push(up); return found; };
  /** The node that stands for another while what it belongs to is not opened. */
  const stands = (id) => upwards(id).reduce((seen, up) => (opened.has(up) ? seen : up), id);

  const look = (node, dim, ink, paper) => {
    const kind = node.group;
    const closed = summary && below.get(node.id) && !opened.has(node.id);
    const made = { id: node.id, x: node.x, y: node.y, shape: node.shape, size: node.size, label: node.label, opacity: dim ? 0.22 : 1,
      font: { color: dim ? colour("--faint") : ink, size: { cluster: 26, organisation: 23, sme: 13, country: 28 }[kind], strokeWidth: 4, strokeColor: colour("--island"),
        face: "system-ui, sans-serif", vadjust: 0 },
      widthConstraint: kind === "country" ? false : { maximum: kind === "cluster" ? 270 : 170 }, borderWidth: 2, labelHighlightBold: false, chosen: false,
      scaling: { label: { drawThreshold: kind === "sme" ? 9 : 5 } } };
    const fill = { cluster: ink, organisation: paper, sme: colour("--quiet"), country: paper }[kind];
    made.color = { background: fill, border: kind === "sme" ? colour("--quiet") : ink };
    if (kind === "country") Object.assign(made, { font: { ...made.font, color: colour("--quiet"), strokeWidth: 0 }, borderWidth: 1, margin: 8,
      shapeProperties: { borderRadius: 16 }, color: { background: paper, border: colour("--faint") } });
    if (silent(node.id)) {
      made.color = { background: paper, border: colour("--quiet") };
      made.shapeProperties = { borderDashes: [4, 4] };
      made.label = `${node.label}\n(never answered)`;
    }
    if (closed) Object.assign(made, folded(node, made, paper));
    if (node.id === selected) Object.assign(made, { borderWidth: 5, color: { ...made.color, border: colour("--accent") } });
    return made;
  };

  /** What stands for all that it holds: larger, with how many. */
  const folded = (node, made, paper) => {
    const size = node.radius ? Math.max(60, node.radius * 0.72) : 26;
    const text = node.radius ? Math.max(30, node.radius * 0.16) : 24;
    return { shape: node.radius ? "dot" : node.shape, size, y: node.middle ?? node.y,
      label: `${node.label}\n${below.get(node.id)} inside`,
      font: { ...made.font, color: colour("--ink"), size: text, strokeColor: paper }, widthConstraint: false,
      color: { background: colour("--island"), border: colour("--quiet") } };
  };

  const line = (edge, colours, hidden) => {
    const thread = threads[edge.thread];
    const now = clew.state.stage === "event" ? clew.signs.get("begun") : clew.sign(thread);
    const bent = edge.bend === 0 ? 0.12 : 0.12 + 0.12 * Math.abs(edge.bend);
    return { id: edge.id, from: edge.from, to: edge.to, hidden, width: now.width + (edge.id === selected ? 4 : 0),
      dashes: now.dashes.length ? now.dashes : false, color: { color: colours[now.outcome], inherit: false },
      arrows: { to: { enabled: true, scaleFactor: 0.5 } }, chosen: false,
      smooth: { enabled: true, type: edge.bend < 0 ? "curvedCCW" : "curvedCW", roundness: bent } };
  };

  const full = (matching, bright, ink, paper, colours) => {
    const dim = (id) => bright !== null && nodeOf.get(id).group !== "country" && !bright.has(id) && !(nodeOf.get(id).group === "sme" && bright.has(nodeOf.get(id).up));
    const nodes = network.nodes.filter((each) => !summaryOf(each, bright)).map((each) => look(each, dim(each.id), ink, paper));
    const kept = new Set(nodes.map((each) => each.id));
    const edges = network.edges.filter((each) => kept.has(each.from) && kept.has(each.to))
      .map((each) => (each.thread === undefined ? member(each, bright) : line(each, colours, !matching.has(each.thread))));
    return { nodes, edges };
  };
  /** In a large network a filter leaves out what it does not want; a small one only dims it. */
  const summaryOf = (node, bright) => network.nodes.length > FULL && bright !== null && node.group !== "country" && !bright.has(node.id);

  const member = (edge, bright) => ({ id: edge.id, from: edge.from, to: edge.to, width: 1, arrows: { to: { enabled: false } }, smooth: false,
    color: { color: colour("--faint"), inherit: false, opacity: bright === null || bright.has(edge.to) ? 0.7 : 0.15 }, dashes: edge.id[0] === "c" ? [1, 4] : false, chosen: false });

  const levels = (matching, bright, ink, paper, colours) => {
    const ids = network.nodes.filter((each) => bright === null || each.group === "country" || bright.has(each.id));
    const kept = new Set(ids.map((each) => stands(each.id)));
    const nodes = [...kept].map((each) => look(nodeOf.get(each), false, ink, paper));
    const bundles = new Map();
    const edges = [];
    for (const edge of threadEdges) {
      if (!matching.has(edge.thread)) continue;
      const [from, to] = [stands(edge.from), stands(edge.to)];
      if (from === to) continue;
      if (from === edge.from && to === edge.to) edges.push(line(edge, colours, false));
      else bundles.set(`${from} ${to}`, [...(bundles.get(`${from} ${to}`) || []), edge]);
    }
    for (const [key, held] of bundles) edges.push(bundle(key, held, colours));
    return { nodes, edges };
  };

  const bundle = (key, held, colours) => {
    const [from, to] = key.split(" ").map(Number);
    const outcomes = new Set(held.map((each) => clew.outcome(threads[each.thread])));
    const [only] = outcomes;
    const wide = nodeOf.get(from).radius || nodeOf.get(to).radius ? 6 : 2;
    return { id: `b${key}`, from, to, width: wide * (1 + Math.log2(held.length)), arrows: { to: { enabled: false } }, chosen: false,
      color: { color: outcomes.size === 1 ? colours[only] : colour("--hair"), inherit: false, opacity: 0.8 }, smooth: { enabled: true, type: "curvedCW", roundness: 0.1 } };
  };

  /** Shade what one cluster reports: its counterparts and its members. */
  const shadesUnder = (context) => {
    context.fillStyle = colour("--island");
    for (const each of shades) {
      context.beginPath();
      context.arc(each.x, each.y, each.reach, 0, 2 * Math.PI);
      context.fill();
    }
  };

  /** Draw what the state asks for; `fit` shows all of it. */
  clew.draw = function (fit) {
    const { matching, bright } = wanted();
    summary = network.nodes.length > FULL && (bright === null || bright.size > FULL);
    const [ink, paper, colours] = [colour("--ink"), colour("--paper"), palette()];
    const side = beside();
    const made = side ? clew.chronicle(matching, colour, colours) : (summary ? levels : full)(matching, bright, ink, paper, colours);
    shades = made.nodes.map((each) => nodeOf.get(each.id)).filter((each) => each.reach && (!summary || opened.has(each.id)));
    clew.scene = made;
    const view = drawn && { position: drawn.getViewPosition(), scale: drawn.getScale() };
    if (drawn) drawn.setData({ nodes: new vis.DataSet(made.nodes), edges: new vis.DataSet(made.edges) });
    else drawn = begin(made);
    if (fit) begun();
    else if (view) drawn.moveTo({ ...view, animation: false });
    clew.drawn = drawn;
    for (const button of document.querySelectorAll("[data-fold]")) button.hidden = side || !(summary && opened.size);
    clew.by("rings").hidden = !side;
    clew.by("discs").hidden = side;
    for (const button of document.querySelectorAll("[data-together]")) {
      button.hidden = !many() || !summary || Boolean(clew.state.mission);
      button.textContent = together ? "Missions one by one" : "All missions together";
      button.setAttribute("aria-label", button.textContent);
    }
  };

  const many = () => network.missions.nodes.length > 1;
  /** Missions stand side by side while the reader has chosen none of them. */
  const beside = () => summary && many() && !together && !clew.state.mission;
  clew.turn = () => { together = !together; opened.clear(); clew.draw(true); };

  const begin = (made) => {
    const options = { ...network.options, autoResize: true, nodes: { scaling: { label: { drawThreshold: 5 } } }, edges: { hoverWidth: 1, selectionWidth: 0 } };
    const started = new vis.Network(canvas, { nodes: new vis.DataSet(made.nodes), edges: new vis.DataSet(made.edges) }, options);
    started.on("beforeDrawing", shadesUnder);
    started.on("click", (event) => clicked(event));
    started.on("hoverNode", () => canvas.classList.add("pointing"));
    started.on("hoverEdge", () => canvas.classList.add("pointing"));
    started.on("blurNode", () => canvas.classList.remove("pointing"));
    started.on("blurEdge", () => canvas.classList.remove("pointing"));
    return started;
  };

  const clicked = ({ nodes, edges }) => {
    if (nodes.length) enter(nodes[0]);
    else if (edges.length) enterEdge(edges[0]);
  };

  const enterEdge = (id) => {
    const again = network.missions.edges.find((each) => each.id === id);
    if (again) return clew.open(`again:${id}`, canvas);
    const edge = network.edges.find((each) => each.id === id);
    if (edge && edge.thread !== undefined) clew.open(`thread:${threads[edge.thread].id}`, canvas);
    else if (edge) clew.open(`organisation:${organisations[edge.from].id}`, canvas);
  };

  /** Open a sign: what it holds in a large network, and its evidence. */
  const enter = (id) => {
    const node = nodeOf.get(id);
    if (node.group === "mission") {
      clew.set({ mission: missions[node.mission].id });
      return clew.say(`${node.label}: ${clew.count(threads.filter((each) => each.mission === node.mission).length, "thread")}`);
    }
    const opens = summary && below.get(id) && !opened.has(id);
    if (opens) {
      opened.add(id);
      clew.draw(false);
      clew.say(`${node.label}: ${clew.count(below.get(id), "sign")} inside`);
    }
    if (!opens || node.group !== "country") clew.open(node.group === "country" ? `country:${node.label}` : `organisation:${organisations[id].id}`, canvas);
    if (opens) frame(clew.scene.nodes.filter((each) => each.id === id || upwards(each.id).includes(id)));
  };

  /** Have these signs, their names and their shades fill the canvas. */
  const frame = (nodes) => {
    drawn.redraw();
    const boxes = nodes.map((each) => [each, Math.max(each.size + 60, nodeOf.get(each.id).up !== undefined && nodeOf.get(each.id).reach && (!summary || opened.has(each.id)) ? nodeOf.get(each.id).reach : 0)]);
    const [left, right] = [Math.min(...boxes.map(([each, room]) => each.x - room)), Math.max(...boxes.map(([each, room]) => each.x + room))];
    const [top, bottom] = [Math.min(...boxes.map(([each, room]) => each.y - room)), Math.max(...boxes.map(([each, room]) => each.y + room))];
    if (!nodes.length) return;
    const scale = Math.min(canvas.clientWidth / (right - left), canvas.clientHeight / (bottom - top), 1.4) * 0.97;
    drawn.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
  };

  clew.fold_up = () => { opened.clear(); clew.draw(true); };
  clew.enter = enter;
  clew.zoom = (factor) => drawn.moveTo({ scale: drawn.getScale() * factor });
  /** The first view: everything, or on a small screen the cluster with most around it. */
  const begun = () => {
    const hub = clew.scene.nodes.filter((each) => nodeOf.get(each.id).reach && nodeOf.get(each.id).up !== undefined)
      .reduce((best, each) => (best && nodeOf.get(best.id).reach >= nodeOf.get(each.id).reach ? best : each), null);
    if (canvas.clientWidth > 700 || !hub || summary) clew.centre();
    else frame(clew.scene.nodes.filter((each) => each.id === hub.id || upwards(each.id).includes(hub.id)));
  };
  clew.centre = () => frame(clew.scene.nodes);

  /** Mark what is open in the panel, if it stands in the network. */
  clew.select = function () {
    const [kind, ...rest] = (clew.state.open || "").split(":");
    const id = rest.join(":");
    const before = selected;
    if (kind === "thread") selected = `t${threads.findIndex((each) => each.id === id)}`;
    else if (kind === "organisation") selected = organisations.findIndex((each) => each.id === id);
    else selected = null;
    if (before !== selected && drawn) clew.draw(false);
  };

  /* By keyboard: arrows go to the nearest sign that way. */
  let at = null;
  const step = (dx, dy) => {
    const shown = clew.scene.nodes;
    if (!shown.length) return;
    const here = shown.find((each) => each.id === at);
    const away = (each) => { const [x, y] = [each.x - here.x, each.y - here.y]; const along = x * dx + y * dy; const aside = Math.abs(x * dy) + Math.abs(y * dx); return along <= 0 ? Infinity : along + 2 * aside; };
    const next = here ? shown.filter((each) => each.id !== at).reduce((best, each) => (away(each) < away(best) ? each : best), here === shown[0] ? shown[1] || here : shown[0]) : shown[0];
    if (here && away(next) === Infinity) return;
    at = next.id;
    drawn.selectNodes([at]);
    drawn.moveTo({ position: { x: next.x, y: next.y }, animation: false });
    clew.drawRing(at);
    const own = threads.filter((each) => (nodeOf.get(at).group === "mission" ? each.mission === nodeOf.get(at).mission : each.cluster === at || each.organisation === at)).length;
    clew.say(`${nodeOf.get(at).label}${own ? `, ${clew.count(own, "thread")}` : ""}`);
  };
  clew.drawRing = (id) => { const was = selected; selected = id; clew.draw(false); selected = was; };
  const keys = { ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
    Enter: () => at !== null && enter(at), "+": () => clew.zoom(1.3), "=": () => clew.zoom(1.3), "-": () => clew.zoom(1 / 1.3), 0: () => clew.centre() };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
