"use strict";
/* The threads as a table: the filters of the network, sortable by every column. */
(function () {
  const { el } = clew;
  const { threads, organisations, missions } = clew.data;
  const FEW = 200;
  const order = clew.data.signs.map((each) => each.outcome);
  let shown = FEW;

  const country = (place) => (organisations[place] ? organisations[place].country.join(", ") : "");
  const words = (thread, which) => [...new Set(thread.evidence.flatMap((each) => each[which]))].join(" · ");

  clew.columns = [
    { name: "Cluster", of: (t) => clew.name(t.cluster) },
    { name: "Country", of: (t) => country(t.cluster) },
    { name: "With", of: (t) => clew.name(t.organisation) },
    { name: "Side", of: (t) => clew.pairs[t.pair] },
    { name: "Types", of: (t) => t.types.join(", "), csv: true },
    { name: "Outcome", of: (t) => clew.outcome(t), key: (t) => order.indexOf(clew.outcome(t)) },
    { name: "The words that decided", of: (t) => words(t, 1) },
    { name: "The words against", of: (t) => words(t, 2), csv: true },
    { name: "Rule", of: (t) => t.rule || "", csv: true },
    { name: "Mission", of: (t) => (missions[t.mission] || {}).name || "", csv: missions.length < 2 },
    { name: "Source", of: (t) => (t.sources.length ? clew.place(clew.data.passages[t.sources[0]]) : ""), csv: true },
  ];
  const visible = clew.columns.filter((each) => !each.csv);
  const compare = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en"));

  /** The places of the matching threads, sorted as asked. */
  clew.sorted = function () {
    const [name, way] = (clew.state.sort || "").split("~");
    const column = clew.columns.find((each) => each.name === name);
    const places = clew.matching();
    if (!column) return places;
    const key = column.key || column.of;
    const keys = new Map(places.map((each) => [each, key(threads[each])]));
    return places.sort((a, b) => compare(keys.get(a), keys.get(b)) * (way === "down" ? -1 : 1) || a - b);
  };

  const head = (column) => {
    const [name, way] = (clew.state.sort || "").split("~");
    const sort = name !== column.name ? "none" : way === "down" ? "descending" : "ascending";
    const button = el("button", { type: "button" }, column.name);
    button.addEventListener("click", () => {
      clew.set({ sort: sort === "ascending" ? `${column.name}~down` : column.name });
      [...document.querySelectorAll("#thread-table th button")].find((each) => each.textContent === column.name)?.focus();
    });
    return el("th", { scope: "col", "aria-sort": sort }, button);
  };

  const cell = (column, thread) => {
    const told = column.of(thread);
    if (column.name === "With") return el("td", {}, el("button", { type: "button", class: "link", "data-open": `thread:${thread.id}` }, told));
    if (column.name === "Outcome") return el("td", {}, el("span", { class: `badge o-${told.replace(" ", "-")}` }, told));
    return el("td", {}, told || "–");
  };

  clew.drawTable = function () {
    const places = clew.sorted();
    const rows = places.slice(0, shown).map((place) => el("tr", {}, visible.map((column) => cell(column, threads[place]))));
    const table = clew.by("thread-table");
    table.replaceChildren(el("caption", {}, `${places.length} of ${clew.count(threads.length, "thread")}`),
      el("thead", {}, el("tr", {}, visible.map(head))), el("tbody", {}, rows));
    clew.by("more-threads")?.remove();
    if (places.length > shown) table.parentNode.after(more(places.length));
  };

  const more = (all) => {
    const button = el("button", { type: "button", id: "more-threads", class: "tool" }, `Show ${Math.min(1000, all - shown)} more of ${all}`);
    button.addEventListener("click", () => { shown += 1000; clew.drawTable(); });
    return button;
  };
})();
