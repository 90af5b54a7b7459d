"use strict";
/* The evidence: what stands behind a thread, an organisation or a number, with the words of the reports. */
(function () {
  const { el } = clew;
  const { threads, organisations, passages, figures, missions, reports, rules } = clew.data;
  const panel = clew.by("panel");
  let back = null;

  const words = {
    objective: "Objective", nextSteps: "Next steps", technology: "Technology or service", focus: "Focus",
    expectedResult: "Expected results", expectedImpact: "Expected impact on SMEs", benefit: "Benefits",
    surveyNote: "What SMEs were surveyed about", smesInvolvedBefore: "SMEs involved before the event",
    smesSurveyed: "SMEs surveyed in preparation", smesBenefited: "SMEs that benefited",
    smesCouldBenefitDirectly: "SMEs that could benefit directly",
    smesCouldBenefitIndirectly: "SMEs that could benefit indirectly",
    "sme-agenda": "An agenda with the SMEs", "formal-agreement": "Signed formal agreements",
  };

  const opener = (target, ...label) => el("button", { type: "button", class: "link", "data-open": target }, ...label);
  const heading = (text) => el("h3", {}, text);
  const badge = (thread) =>
    el("span", { class: `badge o-${clew.outcome(thread).replace(" ", "-")}` }, clew.outcome(thread));

  /** A quote with the words that decided marked, and its place below. */
  const quote = (place, fired) => {
    const passage = passages[place];
    const body = el("blockquote", {}, ...marked(passage[7], fired || []));
    return el("figure", { class: "quote" }, body, el("figcaption", {}, clew.place(passage)));
  };

  const marked = (text, fired) => {
    const spans = fired.map((each) => [text.indexOf(each), each.length]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]);
    const parts = [];
    let at = 0;
    for (const [start, length] of spans) {
      if (start < at) continue;
      parts.push(text.slice(at, start), el("mark", {}, text.slice(start, start + length)));
      at = start + length;
    }
    return [...parts, text.slice(at)];
  };

  const quotes = (places, few = 4) => {
    const first = places.slice(0, few).map((each) => quote(each));
    if (places.length <= few) return first;
    const more = el("details", {}, el("summary", {}, `${places.length - few} more`), places.slice(few).map((each) => quote(each)));
    return [...first, more];
  };

  const pairs = (rows) => {
    const told = rows.filter(([, value]) => value !== null && value !== undefined && value !== "" && value.length !== 0);
    return told.length ? el("dl", {}, told.flatMap(([key, value]) => [el("dt", {}, key), el("dd", {}, value)])) : null;
  };

  const threadLine = (place) => {
    const thread = threads[place];
    const line = `${clew.name(thread.cluster)} and ${clew.name(thread.organisation)}`;
    return el("li", {}, opener(`thread:${thread.id}`, line), " ", badge(thread));
  };
  const threadList = (places, few = 200) => [
    el("ul", { class: "threads" }, places.slice(0, few).map(threadLine)),
    places.length > few ? el("p", { class: "note" }, `${places.length - few} more: the table below lists them all.`) : null,
  ];

  const agreement = (each) => [
    heading(each.kind === "formal" ? "The formal agreement" : "What they agreed on"),
    pairs([["Types", each.types.join(", ")], ...Object.entries(each.texts).map(([key, told]) => [words[key] || key, told.join(" · ")])]),
    pairs(Object.entries(each.numbers).map(([key, value]) => [words[key] || key, String(value)])),
    each.sources.length ? el("details", {}, el("summary", {}, `${clew.count(each.sources.length, "passage")} of the reports`), each.sources.map((s) => quote(s))) : null,
  ];

  const side = (thread, which) => thread.evidence.filter((each) => each[which].length).map((each) => quote(each[0], each[which]));

  const shown = {
    thread(id) {
      const thread = threads.find((each) => each.id === id);
      if (!thread) return null;
      const against = side(thread, 2);
      const sign = clew.sign(thread);
      return [
        `${clew.name(thread.cluster)} and ${clew.name(thread.organisation)}`,
        el("p", { class: "verdict" }, badge(thread), ` ${clew.alive[sign.alive]}`),
        el("p", {}, rules[thread.rule] || sign.meaning),
        thread.evidence.length ? heading("The words for it") : null, side(thread, 1),
        against.length ? heading("The words against it") : null, against,
        heading("The parties"),
        el("ul", {}, [thread.cluster, thread.organisation].filter((each) => each >= 0).map((each) =>
          el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each)), ` ${about(organisations[each])}`))),
        pairs([["Side", clew.pairs[thread.pair]], ["Mission", (missions[thread.mission] || {}).name],
          ["Told at the event", thread.event ? "yes" : "no document says anything of this thread at the event"]]),
        thread.agreements.map(agreement),
        heading("Where the reports name it"), quotes(thread.sources),
      ];
    },
    organisation(id) {
      const place = organisations.findIndex((each) => each.id === id);
      if (place < 0) return null;
      const one = organisations[place];
      const own = [...threads.keys()].filter((each) => threads[each].cluster === place || threads[each].organisation === place);
      const members = [...organisations.keys()].filter((each) => organisations[each].of.includes(place));
      return [
        clew.name(place),
        el("p", {}, about(one)),
        one.responded === false ? el("p", { class: "warn" }, "It never answered the follow-up survey: what became of its threads is unknown, which is not the same as ended.") : null,
        pairs([["Other names", one.aliases.join(" · ")], ["Fields", one.fields.join(", ")],
          ["Part in the mission", [...new Set(one.roles.map(([role]) => role).filter(Boolean))].join(", ")],
          ...one.answers.map((each) => [words[each.question] || each.question, `${each.value || "not stated"}${each.number === null ? "" : ` (${each.number})`}`])]),
        own.length ? heading(clew.count(own.length, "thread")) : null, threadList(own),
        members.length ? heading(clew.count(members.length, "member")) : null,
        el("ul", {}, members.map((each) => el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each))))),
        one.of.length ? [heading("Member of"), el("ul", {}, one.of.map((each) => el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each)))))] : null,
        heading("Where the reports name it"), quotes(one.sources),
      ];
    },
    country(name) {
      const home = [...organisations.keys()].filter((each) => organisations[each].country.includes(name));
      if (!home.length) return null;
      return [name, el("p", {}, `${clew.count(home.length, "organisation")} said to be at home there.`),
        el("ul", {}, home.slice(0, 200).map((each) => el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each)))))];
    },
    again(edge) {
      const found = clew.data.network.missions.edges.find((each) => each.id === edge);
      if (!found) return null;
      const [from, to] = edge.slice(1).split("-").map((each) => missions[each]);
      return [`${clew.count(found.clusters.length, "cluster")} came again`, el("p", {}, `They were delegates at ${from.name}, and next at ${to.name}.`),
        el("ul", {}, found.clusters.map((each) => el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each)))))];
    },
    outcome(outcome) {
      const sign = clew.signs.get(outcome);
      const own = [...threads.keys()].filter((each) => clew.outcome(threads[each]) === outcome);
      return sign && [`${clew.count(own.length, "thread")}: ${outcome}`, el("p", {}, sign.meaning), threadList(own)];
    },
    measure(which) {
      const [measure, pair] = which.split(":");
      if (measure === "claimed") {
        return ["What the reports claim", el("p", {}, "The reports state both numbers: how many began at the event, and how many remained."), quotes(clew.data.claim)];
      }
      const living = { strict: ["formalised", "active"], broad: ["formalised", "active", "intended", "nominal"] }[measure];
      if (!living) return null;
      const own = [...threads.keys()].filter((each) => living.includes(threads[each].outcome) && ["all", threads[each].pair].includes(pair));
      const meant = measure === "strict" ? "Something was signed or concluded, or a specific act was held, is under way or has a date."
        : "As above, and those with a specific next step or at least a general aim.";
      return [`${clew.count(own.length, "thread")} ${measure === "strict" ? "certainly alive" : "alive or at least intended"}`, el("p", {}, meant), threadList(own)];
    },
    all: () => [`All ${clew.count(threads.length, "thread")}`, threadList([...threads.keys()])],
    open: () => ["Threads that cannot be decided", threadList([...threads.keys()].filter((each) => ["contested", "unknown"].includes(threads[each].outcome)))],
    censored: () => ["Threads that nobody looked at again", threadList([...threads.keys()].filter((each) => [null, "not observed"].includes(threads[each].outcome)))],
    nameless: () => ["Counterparts without a name", threadList([...threads.keys()].filter((each) => threads[each].organisation >= 0 && organisations[threads[each].organisation].name === null))],
    silent: () => {
      const own = [...organisations.keys()].filter((each) => organisations[each].responded === false);
      return ["They never answered the survey", el("ul", {}, own.map((each) => el("li", {}, opener(`organisation:${organisations[each].id}`, clew.name(each)))))];
    },
    figure(id) {
      const figure = figures.find((each) => each.id === id);
      if (!figure) return null;
      const check = figure.check || {};
      return [
        `${clew.stated(figure)}: ${clew.measured(figure)}`,
        check.verdict ? el("p", { class: "verdict" }, el("span", { class: `badge v-${check.verdict.replace(" ", "-")}` }, check.verdict)) : null,
        check.why ? el("p", {}, check.why) : null,
        pairs([["Recomputed", check.recomputed === null || check.recomputed === undefined ? null : String(check.recomputed)], ["Share of", check.base], ["Query", check.query]]),
        heading("The report says"), quotes(figure.sources),
        (check.conflicts || []).length ? heading("Elsewhere the reports say") : null, quotes(check.conflicts || []),
      ];
    },
    sources: (places) => ["In the reports", quotes(places.split(",").map(Number).filter((each) => passages[each]), 20)],
  };

  const about = (one) => {
    const told = [one.kind, one.country.join(", ") || "country not stated", one.origin && `printed as ${one.origin}`];
    return told.filter(Boolean).join(" · ");
  };

  const content = (target) => {
    const at = target.indexOf(":");
    const kind = at < 0 ? target : target.slice(0, at);
    return Object.hasOwn(shown, kind) ? shown[kind](target.slice(at + 1)) : null;
  };

  /** Show what the state says is open, or nothing. */
  clew.showPanel = function () {
    const told = clew.state.open ? content(clew.state.open) : null;
    document.body.classList.toggle("reading", Boolean(told));
    panel.hidden = !told;
    if (!told) return;
    const [title, ...rest] = told;
    const close = el("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
    close.addEventListener("click", clew.closePanel);
    panel.replaceChildren(close, el("h2", { id: "panel-title", tabindex: "-1" }, title), ...rest.flat(9).filter(Boolean));
    panel.scrollTop = 0;
  };

  clew.open = function (target, from) {
    if (!panel.contains(document.activeElement)) back = from || document.activeElement;
    clew.set({ open: target });
    clew.by("panel-title")?.focus({ preventScroll: true });
  };

  clew.closePanel = function () {
    clew.set({ open: "" });
    if (back && back.isConnected) back.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("[data-open]");
    if (!button) return;
    event.preventDefault();
    clew.open(button.getAttribute("data-open"), button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) clew.closePanel();
  });
  clew.listen((changed) => changed.includes("open") && clew.showPanel());
})();
