"use strict";
/* What the reader chose: filters, search, stage and what is open. It stands in the address's fragment. */
(function () {
  const { threads, organisations, missions } = clew.data;
  const names = ["outcome", "country", "type", "field", "cluster", "pair", "mission", "q", "stage", "open", "sort"];
  const state = {};
  const listeners = [];

  const unique = (values) => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const parties = (thread) => [thread.cluster, thread.organisation].map((each) => organisations[each]).filter(Boolean);
  const of = (thread, name) => parties(thread).flatMap((each) => each[name]);

  /** What each filter looks at in a thread. */
  const looked = {
    outcome: (thread) => [clew.outcome(thread)],
    country: (thread) => of(thread, "country"),
    type: (thread) => thread.types,
    field: (thread) => of(thread, "fields"),
    cluster: (thread) => [(organisations[thread.cluster] || {}).id],
    pair: (thread) => [thread.pair],
    mission: (thread) => [(missions[thread.mission] || {}).id],
  };
  clew.options = (name) => unique(threads.flatMap(looked[name]).filter(Boolean));

  const folded = organisations.map((each) => clew.fold([each.name || "", ...each.aliases].join(" | ")));
  clew.found = (query) => {
    const words = clew.fold(query).split(" ").filter(Boolean);
    if (!words.length) return null;
    return new Set([...folded.keys()].filter((place) => words.every((word) => folded[place].includes(word))));
  };

  const chosen = (name) => (state[name] ? state[name].split("~") : []);
  clew.chosen = chosen;
  clew.state = state;
  clew.filtered = () => names.slice(0, 8).some((name) => state[name]);

  /** The places of the threads that every filter lets through, outcomes left out of account if told so. */
  clew.matching = function (without) {
    const found = clew.found(state.q || "");
    const active = Object.keys(looked).filter((name) => name !== without && state[name]);
    const wanted = Object.fromEntries(active.map((name) => [name, new Set(chosen(name))]));
    return [...threads.keys()].filter((place) => {
      const thread = threads[place];
      if (found && !found.has(thread.cluster) && !found.has(thread.organisation)) return false;
      return active.every((name) => looked[name](thread).some((value) => wanted[name].has(value)));
    });
  };

  const written = () => {
    const kept = names.filter((name) => state[name]).map((name) => `${name}=${encodeURIComponent(state[name])}`);
    return kept.length ? `#${kept.join("&")}` : "";
  };

  /** Read the fragment; one that is no state (a part of the page) leaves everything as it is. */
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const known = names.filter((name) => given.has(name));
    if (location.hash.length > 1 && !known.length) return false;
    for (const name of names) state[name] = given.get(name) || "";
    return true;
  };

  clew.listen = (listener) => listeners.push(listener);
  const tell = (changed) => listeners.forEach((listener) => listener(changed));

  /** Change something, write the fragment, and tell who listens. */
  clew.set = function (changes) {
    const changed = Object.keys(changes).filter((name) => (state[name] || "") !== (changes[name] || ""));
    if (!changed.length) return;
    Object.assign(state, changes);
    // The whole address, for inside a notebook (srcdoc) a bare fragment would be one of the notebook's.
    history.replaceState(null, "", location.href.split("#")[0] + written());
    tell(changed);
  };

  window.addEventListener("hashchange", () => read() && tell(names));
  read();
})();
