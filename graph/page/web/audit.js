"use strict";
/* The audit, the people and the programme: what else the reports state. */
(function () {
  const { el } = clew;
  const { figures, people, sessions } = clew.data;
  const order = ["contradicted", "differs", "reproduced", "not recomputable", ""];
  const qualifiers = { about: "about ", over: "over ", under: "under ", "at least": "at least ", "at most": "at most " };
  const number = (value) => (value === null || value === undefined ? "" : String(Math.round(value * 100) / 100));

  clew.stated = (figure) => {
    if (figure.value === null) return "a claim without a number";
    const unit = figure.unit === "percent" ? " %" : figure.unit && figure.unit !== "count" ? ` ${figure.unit}` : "";
    return `${qualifiers[figure.qualifier] || ""}${number(figure.value)}${unit}`;
  };
  clew.measured = (figure) => `${(figure.measure || "").replaceAll("-", " ")}${figure.scope ? `, ${figure.scope}` : ""}`;
  const verdict = (figure) => (figure.check ? figure.check.verdict : "");

  clew.figureRows = () => figures.slice().sort((a, b) => order.indexOf(verdict(a)) - order.indexOf(verdict(b)));

  const FEW = 25;
  let shown = FEW;

  const row = (figure) => {
    const check = figure.check || {};
    const badge = check.verdict ? el("span", { class: `badge v-${check.verdict.replace(" ", "-")}` }, check.verdict) : "–";
    return el("tr", {}, el("td", {}, badge), el("td", {}, clew.measured(figure)),
      el("td", {}, el("button", { type: "button", class: "link", "data-open": `figure:${figure.id}` }, clew.stated(figure))),
      el("td", {}, number(check.recomputed) || "–"), el("td", {}, check.why || "–"));
  };

  clew.drawAudit = function () {
    if (!figures.length) return;
    clew.by("audit").hidden = false;
    const counts = order.map((each) => [each, figures.filter((figure) => verdict(figure) === each).length]).filter(([each, found]) => each && found);
    const heads = ["Verdict", "What is measured", "Stated", "Recomputed", "Why"].map((each) => el("th", { scope: "col" }, each));
    const body = el("tbody", {}, clew.figureRows().slice(0, shown).map(row));
    const told = `${clew.count(figures.length, "figure")}: ${counts.map(([each, found]) => `${found} ${each}`).join(", ")}`;
    const table = clew.by("figure-table");
    table.replaceChildren(el("caption", {}, told), el("thead", {}, el("tr", {}, heads)), body);
    clew.by("more-figures")?.remove();
    if (figures.length > shown) table.parentNode.after(more());
  };

  const more = () => {
    const button = el("button", { type: "button", id: "more-figures", class: "tool" }, `Show all ${figures.length} figures`);
    button.addEventListener("click", () => { shown = figures.length; clew.drawAudit(); });
    return button;
  };

  const source = (each) => el("button", { type: "button", class: "link small", "data-open": `sources:${each.sources.join(",")}` }, "source");
  const joined = ([name, role]) => [role, name].filter(Boolean).join(", ");
  const person = (each) => el("li", {}, el("b", {}, each.name), " ", [...each.represented, ...each.spoke].map(joined).join("; "), " ", source(each));
  const session = (each) => el("li", {}, each.name, each.kind ? el("small", {}, ` ${each.kind}`) : "", " ", source(each));

  clew.drawProgramme = function () {
    if (!people.length && !sessions.length) return;
    clew.by("programme").hidden = false;
    const lists = [["The programme", sessions.slice(0, 200).map(session)], ["The people", people.slice(0, 200).map(person)]];
    clew.by("programme-lists").replaceChildren(...lists.filter(([, found]) => found.length)
      .map(([title, found]) => el("div", {}, el("h3", {}, title), el("ul", {}, found))));
  };
})();
