"use strict";
/* The controls, and what happens when one of them changes. */
(function () {
  const { el } = clew;
  const { threads, organisations, missions, signs } = clew.data;
  const titles = { country: "Country", type: "Type of cooperation", field: "Field", cluster: "Cluster", pair: "Side", mission: "Mission" };
  const called = {
    cluster: new Map(organisations.map((each) => [each.id, each.name || "(no name)"])),
    mission: new Map(missions.map((each) => [each.id, each.name])),
    pair: new Map(Object.entries(clew.pairs)),
  };
  clew.say = (text) => { clew.by("spoken").textContent = text; };

  const select = (name) => {
    const options = clew.options(name);
    if (options.length < 2) return null;
    const label = (value) => (called[name] && called[name].get(value)) || value;
    const made = el("select", { id: `filter-${name}`, "data-filter": name }, el("option", { value: "" }, "all"),
      options.map((value) => el("option", { value }, label(value))));
    made.addEventListener("change", () => clew.set({ [name]: made.value }));
    return el("label", {}, el("span", {}, titles[name]), made);
  };

  /** The line of an outcome as it is drawn: colour, width and dashes. */
  const sample = (sign) => clew.svg("svg", { class: "sample", viewBox: "0 0 44 12", "aria-hidden": "true" },
    clew.svg("line", { x1: 2, x2: 42, y1: 6, y2: 6, class: `o-${sign.outcome.replace(" ", "-")}`, "stroke-width": sign.width, "stroke-dasharray": sign.dashes.join(" ") || "none" }));

  const chip = (sign) => {
    const box = el("input", { type: "checkbox", value: sign.outcome, "data-outcome": sign.outcome });
    box.addEventListener("change", () => clew.set({ outcome: [...document.querySelectorAll("[data-outcome]:checked")].map((each) => each.value).join("~") }));
    return el("label", { class: "chip", title: sign.meaning }, box, sample(sign), el("span", {}, sign.outcome), el("span", { class: "of", "data-count": sign.outcome }));
  };

  const stage = () => {
    const radio = (value, label) => {
      const made = el("input", { type: "radio", name: "stage", value });
      made.addEventListener("change", () => clew.set({ stage: value }));
      return el("label", {}, made, el("span", {}, label));
    };
    return el("fieldset", { class: "stages" }, el("legend", { class: "unseen" }, "When"), radio("event", "At the event"), radio("", "At the mid-term"));
  };

  const build = () => {
    const search = el("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false" });
    search.addEventListener("input", () => clew.set({ q: search.value }));
    const present = signs.filter((each) => threads.some((thread) => clew.outcome(thread) === each.outcome));
    const clear = el("button", { type: "button", id: "clear", class: "tool" }, "Clear filters");
    clear.addEventListener("click", () => clew.set(Object.fromEntries(["outcome", "country", "type", "field", "cluster", "pair", "mission", "q"].map((each) => [each, ""]))));
    const form = clew.by("filters");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.append(el("div", { class: "row" }, el("label", { class: "search" }, el("span", {}, "Search a name"), search), Object.keys(titles).map(select).filter(Boolean)),
      el("div", { class: "row" }, stage(), clear), el("div", { class: "row" }, el("fieldset", { class: "chips" }, el("legend", { class: "unseen" }, "Outcome at the mid-term"), present.map(chip))));
  };

  const tools = () => {
    const button = (label, told, act, more) => {
      const made = el("button", { type: "button", class: "tool", "aria-label": told, ...more }, label);
      made.addEventListener("click", act);
      return made;
    };
    clew.by("tools").append(button("+", "Zoom in", () => clew.zoom(1.3)), button("−", "Zoom out", () => clew.zoom(1 / 1.3)),
      button("Show all", "Show all", clew.centre), button("Close countries", "Close what was opened", clew.fold_up, { "data-fold": true, hidden: true }),
      button("All missions together", "All missions together", clew.turn, { "data-together": true, hidden: true }));
    for (const [label, act, where] of clew.downloads) {
      const section = clew.by(where);
      let row = section.querySelector(".downloads");
      if (!row) section.append((row = el("p", { class: "downloads" })));
      row.append(button(label, label, act));
    }
  };

  const shapes = () => {
    const drawn = { cluster: "M11 2L19 6.5V15.5L11 20L3 15.5V6.5Z", organisation: "M4 4H18V18H4Z", sme: "M11 4L18 17H4Z", silent: "M11 2L19 6.5V15.5L11 20L3 15.5V6.5Z" };
    const told = { cluster: "cluster of the delegation", organisation: "counterpart", sme: "SME, a member of a cluster (its name when you zoom in)", silent: "cluster that never answered" };
    const kinds = Object.keys(drawn).filter((kind) => (kind === "silent" ? organisations.some((each) => each.responded === false) : organisations.some((each) => each.shape === kind)));
    clew.by("shapes").append(...kinds.map((kind) => el("li", {}, clew.svg("svg", { viewBox: "0 0 22 22", class: `shape ${kind}`, "aria-hidden": "true" }, clew.svg("path", { d: drawn[kind] })), told[kind])));
  };

  /** Say how many threads are shown, and how many of those are alive. */
  const tell = () => {
    const places = clew.matching();
    const alive = (living) => places.filter((each) => living.includes(threads[each].outcome)).length;
    const strict = alive(["formalised", "active"]);
    const stageTold = clew.state.stage === "event" ? " As it stood at the event: every thread has begun, and none has an outcome." : "";
    clew.by("shown").textContent = `${places.length} of ${clew.count(threads.length, "thread")}: ${strict} certainly alive, ${alive(["formalised", "active", "intended", "nominal"])} alive or at least intended.${stageTold}`;
    const counts = new Map();
    for (const each of clew.matching("outcome")) counts.set(clew.outcome(threads[each]), (counts.get(clew.outcome(threads[each])) || 0) + 1);
    for (const each of document.querySelectorAll("[data-count]")) each.textContent = String(counts.get(each.getAttribute("data-count")) || 0);
    matches();
  };

  /** The organisations that a search finds. */
  const matches = () => {
    const found = [...(clew.found(clew.state.q || "") || [])];
    const box = clew.by("matches");
    box.hidden = !clew.state.q;
    box.replaceChildren(el("span", {}, found.length ? "Found: " : "No name like that. "), ...found.slice(0, 24).map((place) =>
      el("button", { type: "button", class: "link", "data-open": `organisation:${organisations[place].id}` }, clew.name(place))),
      ...(found.length > 24 ? [el("span", {}, `and ${found.length - 24} more`)] : []));
  };

  const reflect = () => {
    for (const each of document.querySelectorAll("[data-filter]")) each.value = clew.state[each.getAttribute("data-filter")] || "";
    const chosen = new Set(clew.chosen("outcome"));
    for (const each of document.querySelectorAll("[data-outcome]")) each.checked = chosen.has(each.value);
    for (const each of document.querySelectorAll("[name=stage]")) each.checked = each.value === (clew.state.stage || "");
    if (clew.by("search").value !== (clew.state.q || "")) clew.by("search").value = clew.state.q || "";
    clew.by("clear").disabled = !clew.filtered();
  };

  clew.listen((changed) => {
    reflect();
    const moved = changed.some((each) => !["open", "sort"].includes(each));
    if (moved) { clew.draw(network_is_large()); tell(); }
    if (moved || changed.includes("sort")) clew.drawTable();
    if (changed.includes("open")) clew.select();
  });
  const network_is_large = () => clew.data.network.nodes.length > 300;

  clew.by("canvas").setAttribute("aria-label", `Network of ${clew.count(threads.length, "thread")}`);
  build();
  reflect();
  tools();
  shapes();
  tell();
  clew.draw(true);
  performance.mark("network");
  clew.select();
  clew.showPanel();
  clew.drawTable();
  clew.drawAudit();
  clew.drawProgramme();
  clew.drawMissions();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => clew.draw(false));
  document.documentElement.dataset.ready = "";
})();
