"""The facts as the page's script takes them: one JSON-able tree, whose lists refer to each other by position."""

from typing import Any

from clew.graph.around import text, texts
from clew.graph.content import Node
from clew.graph.page import legend
from clew.graph.page.facts import Facts, day, meanings
from clew.graph.pair import pair

_DETAILS = (
    "objective",
    "nextSteps",
    "technology",
    "focus",
    "expectedResult",
    "expectedImpact",
    "benefit",
    "surveyNote",
)
_COUNTS = ("smesInvolvedBefore", "smesSurveyed", "smesBenefited", "smesCouldBenefitDirectly",
           "smesCouldBenefitIndirectly")  # fmt: skip
_BEGUN: dict[str, Any] = {"outcome": None, "rule": None, "evidence": []}


class Material:
    """Turns facts into the tree; people and organisations first, for threads refer to them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.around = facts.around
        self.organisations = self._involved()
        self.places = {each.id: place for place, each in enumerate(self.organisations)}
        self.missions = {each.id: place for place, each in enumerate(facts.missions)}

    def tree(self) -> dict[str, Any]:
        """Return everything but the passages, which are known once all that cite them are."""
        return {
            "missions": [self._mission(each) for each in self.facts.missions],
            "organisations": [self._organisation(each) for each in self.organisations],
            "threads": [self._thread(each) for each in self.facts.threads],
            "figures": self._figures(),
            "people": [self._person(each) for each in self._attending("Person")],
            "sessions": [self._session(each) for each in self._attending("Session")],
            "reports": [self._report(each) for each in self.facts.reports],
            "rules": meanings(),
            "signs": [_sign(each) for each in (*legend.SIGNS, legend.BEGUN)],
        }

    def _involved(self) -> list[Node]:
        """Return the organisations of the missions shown: parties, members of parties, and who took part."""
        threads = self.facts.threads
        found = {end.id for each in threads for end in self.around.ends(each, "WITH")}
        found |= {start.id for each in threads for start in self.around.starts(each, "OPENED")}
        for mission in self.facts.missions:
            found |= {each.id for each in self.around.starts(mission, "TOOK_PART_IN")}
            found |= {each.id for each in self.around.starts(mission, "BENEFITED_FROM")}
        found |= {start.id for id_ in found for start in self.around.starts(self.around.graph.nodes[id_], "MEMBER_OF")}
        return [each for each in self.around.all("Organisation") if each.id in found]

    def _attending(self, label: str) -> list[Node]:
        sessions = {s.id for each in self.facts.missions for s in self.around.starts(each, "PART_OF")}
        if label == "Session":
            return [each for each in self.around.all(label) if each.id in sessions]
        return [p for p in self.around.all(label) if self._attends(p, sessions)]

    def _attends(self, person: Node, sessions: set[str]) -> bool:
        spoke = any(each.id in sessions for each in self.around.ends(person, "SPOKE_AT"))
        return spoke or any(each.id in self.places for each in self.around.ends(person, "REPRESENTED"))

    def _mission(self, node: Node) -> dict[str, Any]:
        return {
            "id": node.id,
            "name": text(node, "name") or node.id,
            "aliases": texts(node.properties.get("aliases")),
            "start": day(node.properties.get("startDate")),
            "end": day(node.properties.get("endDate")),
            "city": text(node, "city"),
            "country": self._names(node, "HELD_IN"),
            "supports": self._names(node, "SUPPORTS"),
        }

    def _names(self, node: Node, type_: str) -> list[str]:
        return sorted({text(each, "name") for each in self.around.ends(node, type_)})

    def _organisation(self, node: Node) -> dict[str, Any]:
        return {
            "id": node.id,
            "name": text(node, "name") or None,
            "aliases": [each for each in texts(node.properties.get("aliases")) if each != node.properties.get("name")],
            "kind": node.properties.get("kind"),
            "origin": node.properties.get("origin"),
            "shape": _shape(node),
            "country": self._names(node, "LOCATED_IN"),
            "fields": self._names(node, "ACTIVE_IN"),
            "of": [self.places[end.id] for end in self.around.ends(node, "MEMBER_OF") if end.id in self.places],
            "roles": self._roles(node),
            "responded": self._responded(node),
            "answers": [self._answer(each) for each in self.around.ends(node, "ANSWERED")],
            "sources": self.facts.cite(texts(node.properties.get("sources"))),
        }

    def _roles(self, node: Node) -> list[list[Any]]:
        took = [each for each in self.around.out(node, "TOOK_PART_IN") if each.end.id in self.missions]
        return [[each.properties.get("role"), self.missions[each.end.id]] for each in took]

    def _responded(self, node: Node) -> bool | None:
        """Tell whether it answered any survey; None where nothing is said of it."""
        told = [
            each.properties["respondedToSurvey"]
            for each in self.around.out(node, "TOOK_PART_IN")
            if "respondedToSurvey" in each.properties and each.end.id in self.missions
        ]
        return any(told) if told else None

    def _answer(self, node: Node) -> dict[str, Any]:
        names = ("question", "value", "number")
        return {name: node.properties.get(name) for name in names} | self._sources(node)

    def _sources(self, node: Node) -> dict[str, Any]:
        return {"sources": self.facts.cite(texts(node.properties.get("sources")))}

    def _thread(self, node: Node) -> dict[str, Any]:
        mission, other = self.facts.one(node, "BEGAN_AT"), self.facts.one(node, "WITH")
        cluster = self.facts.one(node, "OPENED", back=True)
        agreements = self.around.ends(node, "HAS_AGREEMENT")
        return {
            "id": node.id,
            "mission": self.missions.get(mission.id, -1) if mission else -1,
            "cluster": self.places[cluster.id] if cluster else -1,
            "organisation": self.places[other.id] if other else -1,
            "pair": pair(self.around, mission, other) if other else "unknown",
            "types": sorted({name for each in agreements for name in self._names(each, "COVERS")}),
            "agreements": [self._agreement(each) for each in agreements],
            **self._observed(node),
            **self._sources(node),
        }

    def _observed(self, thread: Node) -> dict[str, Any]:
        stages = {text(each, "stage"): each for each in self.around.ends(thread, "OBSERVED_AS")}
        seen = {"event": "event" in stages}
        if "mid-term" not in stages:
            return {**_BEGUN, **seen}
        found = stages["mid-term"]
        return {"outcome": found.properties.get("outcome"), "rule": found.properties.get("rule"),
                "evidence": self._evidence(found), **seen}  # fmt: skip

    def _evidence(self, observation: Node) -> list[list[Any]]:
        """Return passage, words for and words against, where a passage holds any, in the order of the reports."""
        words = {
            self.facts.cite([each.end.id])[0]: [
                texts(each.properties.get("wordsFor")),
                texts(each.properties.get("wordsAgainst")),
            ]
            for each in self.around.out(observation, "BASED_ON")
        }
        ordered = self.facts.cite(each.end.id for each in self.around.out(observation, "BASED_ON"))
        return [[each, *words[each]] for each in ordered if any(words[each])]

    def _agreement(self, node: Node) -> dict[str, Any]:
        told = {name: texts(node.properties[name]) for name in _DETAILS if name in node.properties}
        absent = texts(node.properties.get("notAvailable"))
        counts = {name: node.properties[name] for name in _COUNTS if name in node.properties}
        return {
            "kind": node.properties.get("kind"),
            "types": self._names(node, "COVERS"),
            "texts": told,
            "numbers": counts | {name: "not available" for name in absent if name in _COUNTS},
            **self._sources(node),
        }

    def _figures(self) -> list[dict[str, Any]]:
        shown = {each.id for each in self.facts.reports}
        figures = self.around.all("StatedFigure")
        return [self._figure(f) for f in figures if any(r.id in shown for r in self.around.ends(f, "STATED_IN"))]

    def _figure(self, node: Node) -> dict[str, Any]:
        check, names = self.facts.one(node, "CHECKED_BY"), ("measure", "scope", "value", "unit", "qualifier")
        told = {name: node.properties.get(name) for name in names}
        passages = [each.id for each in self.around.ends(node, "BASED_ON")]
        return {"id": node.id, **told, "sources": self.facts.cite(passages), "check": self._check(check)}

    def _check(self, node: Node | None) -> dict[str, Any] | None:
        if node is None:
            return None
        told = {name: node.properties.get(name) for name in ("verdict", "recomputed", "base", "query", "why")}
        return told | {"conflicts": self.facts.cite(texts(node.properties.get("conflicts")))}

    def _person(self, node: Node) -> dict[str, Any]:
        return {
            "name": text(node, "name"),
            "represented": [[text(each.end, "name"), each.properties.get("role")]
                            for each in self.around.out(node, "REPRESENTED")],
            "spoke": [[text(each.end, "name"), each.properties.get("role")]
                      for each in self.around.out(node, "SPOKE_AT")],
            **self._sources(node),
        }  # fmt: skip

    def _session(self, node: Node) -> dict[str, Any]:
        return {"name": text(node, "name"), "kind": node.properties.get("kind"), **self._sources(node)}

    def _report(self, node: Node) -> dict[str, Any]:
        names = ("fileName", "title", "kind", "publisher", "language", "licence", "url", "sha256")
        return {name: node.properties.get(name) for name in names} | {"date": day(node.properties.get("date"))}


def _shape(node: Node) -> str:
    """Return which kind of node is drawn."""
    if "Cluster" in node.labels:
        return "cluster"
    return "sme" if "SME" in node.labels else "organisation"


def _sign(sign: legend.Sign) -> dict[str, Any]:
    return {"outcome": sign.outcome, "meaning": sign.meaning, "alive": sign.alive, "dashes": list(sign.dashes),
            "width": sign.width}  # fmt: skip
