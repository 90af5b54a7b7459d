"use strict";
/* The data, and the few words that every other script uses. Texts reach the page as text, never as markup. */
const clew = {};

clew.data = JSON.parse(document.getElementById("data").textContent);

/** Make an element: its attributes, then its children, of which strings are text. */
clew.el = function (name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children.flat().filter((each) => each !== null && each !== undefined && each !== ""));
  return made;
};

/** The same in the language of SVG. */
clew.svg = function (name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
};

clew.by = (id) => document.getElementById(id);

const letters = { ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", þ: "th", ı: "i" };

/** A text as it is searched: without accents, capitals and marks. */
clew.fold = function (text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[ßøđðłæœþı]/g, (each) => letters[each]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
};

clew.name = (place) => (clew.data.organisations[place] || {}).name || "(no name)";
clew.signs = new Map(clew.data.signs.map((each) => [each.outcome, each]));
clew.outcome = (thread) => thread.outcome || "begun";
clew.sign = (thread) => clew.signs.get(clew.outcome(thread)) || clew.signs.get("begun");
clew.alive = { yes: "alive", weakly: "weakly alive", no: "not alive", open: "open", censored: "nobody looked" };
clew.pairs = { "EU-EU": "within the EU", "EU-host": "EU and host side", unknown: "side not stated" };
clew.count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Where a passage stands, as a reader would look it up. */
clew.place = function (passage) {
  const [report, line, table, row, column] = passage;
  const file = (clew.data.reports[report] || {}).fileName || "report";
  const rest = [table, row && `row ${row}`, column && `column “${column}”`].filter(Boolean);
  return `${file}, line ${line}${rest.length ? `: ${rest.join(", ")}` : ""}`;
};
