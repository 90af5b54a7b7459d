"use strict";
/* Several missions: one line each, with how many of its threads are alive; a click narrows the page to it. */
(function () {
  const { el } = clew;
  const { missions, threads } = clew.data;

  const row = (mission, place) => {
    const own = threads.filter((each) => each.mission === place);
    const alive = own.filter((each) => ["formalised", "active"].includes(each.outcome)).length;
    const button = el("button", { type: "button", class: "link" }, mission.name);
    button.addEventListener("click", () => clew.set({ mission: mission.id }));
    const where = [mission.city, ...mission.country].filter(Boolean).join(", ");
    return el("tr", {}, el("td", {}, button), el("td", {}, where || "–"), el("td", {}, mission.start || "–"),
      el("td", {}, String(own.length)), el("td", {}, String(alive)));
  };

  clew.drawMissions = function () {
    if (missions.length < 2) return;
    const heads = ["Mission", "Where", "When", "Threads", "Certainly alive"].map((each) => el("th", { scope: "col" }, each));
    const table = el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, missions.map(row)));
    clew.by("missions").hidden = false;
    clew.by("missions").append(el("summary", {}, clew.count(missions.length, "mission")), el("div", { class: "scroller" }, table));
  };
})();
