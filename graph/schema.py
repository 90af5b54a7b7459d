"""The schema: every kind of node and relationship, in one table.

Constraints, the write statements, the checks on incoming statements and the reference page are derived from
this table; a new kind of node is one entry here, plus the loader that states it. Terms after the meaning are
the RDF vocabulary's, for the export.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

Type = Literal["string", "strings", "integer", "float", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node or relationship: its name, type, meaning, RDF term and, where closed, its values.

    `required` is what clew itself gives every node of the kind, whatever the reports say. A term of two, with a slash
    between, leads through a resource of its own.
    """

    name: str
    type: Type
    meaning: str
    term: str = ""
    values: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """One kind of node: its label, what it means, what its id is made of, its RDF term, and its properties.

    `parts` are the forms that a statement's referent may take: text, number, date, or another label; none for what
    clew makes itself, or keeps under a first label.
    """

    label: str
    meaning: str
    parts: tuple[str, ...]
    term: str
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True)
class Relationship:
    """One type of relationship between two labels; `key` names the properties that tell two of one pair apart.

    In RDF it is a triple of its term. With properties it is a resource as well, of the class `resource` (by default
    one named after the type), which the terms `ends` join to start and end; without, a rdf:Statement tells its sources.
    """

    type: str
    start: str
    end: str
    meaning: str
    term: str
    properties: tuple[Property, ...] = ()
    key: tuple[str, ...] = ()
    resource: str = ""
    ends: tuple[str, str] = ("rdf:subject", "rdf:object")

    @property
    def class_(self) -> str:
        """The term of the class that the relationship as a resource has."""
        named = f"clew:{self.type.title().replace('_', '')}" if self.properties else "rdf:Statement"
        return self.resource or named

    @property
    def needed(self) -> tuple[str, ...]:
        """What of the key no relationship may be without; of a person nobody may say in what capacity."""
        return tuple(each.name for each in self.properties if each.name in self.key and each.required)


OUTCOMES = ("formalised", "active", "intended", "nominal", "ended", "contested", "unknown", "not observed")
STAGES = ("event", "mid-term")
ANSWERS = ("yes", "no", "not available")
ROLES = ("delegate", "organiser", "supporter", "host counterpart")
QUALIFIERS = ("exactly", "about", "over", "under", "at least", "at most")
VERDICTS = ("reproduced", "differs", "contradicted", "not recomputable")
KIND_LABELS = {"cluster": "Cluster", "SME": "SME"}
"""Kinds of organisation that carry a label of their own."""

_NAME = Property("name", "string", "The name as the report prints it.", "skos:prefLabel")
_ALIASES = Property("aliases", "strings", "Every spelling as printed, sorted.", "skos:altLabel")
_STAGE = Property("stage", "string", "When the thread was looked at.", "clew:stage", STAGES)
_OUTCOME = Property("outcome", "string", "What had become of the thread.", "clew:outcome", OUTCOMES)


_FIGURE = tuple(
    f"{mission}text {scope} {said}"
    for mission in ("Mission ", "")
    for scope in ("text", "Organisation")
    for said in ("text", "number")
)
"""A figure: mission (if it is of one), measure, scope, and what tells it from others of these."""


def _texts(name: str, meaning: str) -> Property:
    return Property(name, "strings", meaning, f"clew:{name}")


def _count(name: str, meaning: str) -> Property:
    return Property(name, "integer", meaning, f"clew:{name}")


def _answer(name: str, meaning: str) -> Property:
    return Property(name, "string", meaning, f"clew:{name}", ANSWERS)


COMMON = (
    Property("id", "string", "Unique, stable and readable: made from what the node is about.", "dcterms:identifier",
             required=True),
    Property("sources", "strings", "The ids of the passages that state it.", "prov:wasDerivedFrom"),
    Property("notAvailable", "strings", "The properties whose cell says that there is no answer.", "clew:notAvailable"),
    Property("disputed", "strings", "The properties of which sources state different values.", "clew:disputed"),
)  # fmt: skip
"""What every node may carry."""

NODES = (
    Node(
        "Mission", "A business mission: one event in one place.", ("text text date",), "schema:BusinessEvent",
        (
            _NAME, _ALIASES,
            Property("startDate", "date", "The first day.", "schema:startDate"),
            Property("endDate", "date", "The last day.", "schema:endDate"),
            Property("city", "string", "The city that hosted it.", "clew:city"),
        ),
    ),
    Node(
        "Report", "A document that reports on a mission.", ("text",), "prov:Bundle",
        (
            Property("title", "string", "The title as printed.", "dcterms:title"),
            Property("kind", "string", "What it reports.", "clew:reportKind", ("event", "follow-up", "other"),
                     required=True),
            Property("fileName", "string", "The bare name of the file.", "clew:fileName", required=True),
            Property("sha256", "string", "The digest of the file's bytes.", "schema:sha256"),
            Property("date", "date", "The date of the report, where stated.", "dcterms:issued"),
            Property("publisher", "string", "Who published it, where stated.", "dc:publisher"),
            Property("language", "string", "Its language (ISO 639-1), where stated or given.", "dc:language"),
            Property("licence", "string", "Its licence, where stated or given.", "dc:rights"),
            Property("url", "string", "Its address, where stated or given.", "schema:url"),
        ),
    ),
    Node(
        "Passage", "A cell or sentence of a report, as printed.", (), "oa:SpecificResource",
        (
            Property("line", "integer", "The line on which the quote starts, from 1.", "clew:line", required=True),
            Property("offset", "integer", "The character of that line at which it starts, from 1.", "clew:offset"),
            Property("section", "string", "The heading above it.", "clew:section"),
            Property("table", "string", "The table's label as printed.", "clew:table"),
            Property("row", "integer", "The data row of the table, from 1.", "clew:row"),
            Property("column", "string", "The column's heading.", "clew:column"),
            Property("page", "integer", "The page, where the container has pages.", "clew:page"),
            Property("sheet", "string", "The sheet, where the container has sheets.", "clew:sheet"),
            Property("cell", "string", "The cell, where the container has cells.", "clew:cell"),
            Property("quote", "string", "One unbroken stretch of the document.", "oa:hasSelector/oa:exact",
                     required=True),
            Property("states", "strings", "The statements read from it, as JSON.", "clew:states"),
        ),
    ),
    Node(
        "Organisation", "A cluster, firm, agency or other body.", ("text", "Thread text"),
        "org:Organization",
        (
            _NAME, _ALIASES,
            Property("origin", "string", "Whether the report says EU or non-EU.", "clew:origin", ("EU", "non-EU")),
            Property("kind", "string", "The kind of organisation that the report prints.", "clew:kind"),
            Property("named", "boolean", "False where the report gives no name.", "clew:named", required=True),
        ),
    ),
    Node("Cluster", "A network of firms and others in a region.", (), "org:Organization"),
    Node("SME", "A small or medium-sized firm, where the report calls it so.", (), "org:FormalOrganization"),
    Node(
        "Country", "A country.", ("text",), "schema:Country",
        (
            _NAME,
            Property("alpha2", "string", "Its ISO 3166-1 code of two letters.", "clew:alpha2"),
            Property("alpha3", "string", "Its ISO 3166-1 code of three letters.", "clew:alpha3"),
        ),
    ),
    Node("Field", "A field of activity.", ("text",), "skos:Concept", (_NAME,)),
    Node(
        "Thread", "What a cluster and a counterpart began at a mission.",
        ("Mission Organisation Organisation", "Mission Organisation text number"),
        "org:OrganizationalCollaboration", (_STAGE, _OUTCOME),
    ),
    Node(
        "Agreement", "What the two agreed on, as one table tells it.", ("Thread text number",), "prov:Entity",
        (
            Property("kind", "string", "Of cooperation, or formal.", "clew:agreementKind", ("cooperation", "formal")),
            _texts("objective", "What they pursue."),
            _texts("nextSteps", "What is done or comes next."),
            _texts("technology", "The technology or service involved."),
            _texts("focus", "The main focus."),
            _texts("expectedResult", "The results expected of it."),
            _texts("expectedImpact", "The impact expected on the SMEs."),
            _texts("benefit", "The benefits identified."),
            _texts("surveyNote", "What the SMEs were surveyed about."),
            _answer("smesInvolvedBefore", "Whether SMEs were involved before the event."),
            _answer("smesSurveyed", "Whether SMEs were surveyed in preparation."),
            _count("smesBenefited", "SMEs that benefited."),
            _count("smesCouldBenefitDirectly", "SMEs that could benefit directly in the future."),
            _count("smesCouldBenefitIndirectly", "SMEs that could benefit indirectly in the future."),
        ),
    ),
    Node("CooperationType", "A type of cooperation.", ("text",), "skos:Concept", (_NAME,)),
    Node(
        "Observation", "What a report lets one say of a thread at one stage.", (), "prov:Entity",
        (
            _STAGE, _OUTCOME,
            Property("date", "date", "When it was observed, where known.", "dcterms:date"),
            Property("rule", "string", "The rule of outcomes.toml that decided.", "clew:rule"),
            _texts("evidenceFor", "The words that speak for the outcome."),
            _texts("evidenceAgainst", "The words on which a rule for another outcome fits."),
        ),
    ),
    Node(
        "Answer", "A cluster's answer to a question of the survey.", ("Mission Organisation text",), "prov:Entity",
        (
            Property("question", "string", "The question, as a slug.", "clew:question"),
            _answer("value", "What was answered."),
            Property("number", "integer", "The number that goes with it.", "clew:number"),
        ),
    ),
    Node(
        "StatedFigure", "A figure that a report states.", _FIGURE, "schema:QuantitativeValue",
        (
            Property("measure", "string", "What is measured, as a slug.", "clew:measure"),
            Property("scope", "string", "Of what it is measured.", "clew:scope"),
            Property("value", "float", "The printed number; absent for a claim without one.", "schema:value"),
            Property("unit", "string", "The unit of the value; of a claim without one, what it claims.",
                     "schema:unitText"),
            Property("qualifier", "string", "How exact the report calls it.", "clew:qualifier", QUALIFIERS),
        ),
    ),
    Node(
        "Check", "A stated figure held against the recomputed one.", (), "dqv:QualityMeasurement",
        (
            Property("verdict", "string", "How the two compare.", "clew:verdict",
                     VERDICTS, required=True),
            Property("recomputed", "float", "The figure found in the graph, in the stated unit.", "clew:recomputed"),
            Property("base", "string", "What a share was taken of.", "clew:base"),
            Property("query", "string", "The query that recomputes it: a file of `queries/`, by its name.",
                     "clew:query"),
            Property("why", "string", "Why the verdict is what it is.", "rdfs:comment", required=True),
            _texts("conflicts", "The ids of the passages that say otherwise."),
        ),
    ),
    Node(
        "Person", "A person named in a report.", ("text",), "foaf:Person",
        (Property("name", "string", "The name as the report prints it.", "foaf:name"),),
    ),
    Node(
        "Session", "A part of the programme.", ("Mission text",), "schema:Event",
        (_NAME, Property("kind", "string", "The kind of session.", "clew:kind")),
    ),
)  # fmt: skip

_ROLE = Property("role", "string", "In what capacity, as the report prints it.", "schema:roleName")

RELATIONSHIPS = (
    Relationship("HELD_IN", "Mission", "Country", "The mission took place in the country.", "schema:location"),
    Relationship("SUPPORTS", "Mission", "Field", "The mission was held in support of the field.", "schema:about"),
    Relationship("DELEGATION_FROM", "Mission", "Country", "Delegates came from the country.", "clew:delegationFrom"),
    Relationship(
        "REPORTS_ON", "Report", "Mission", "The report is about the mission.", "foaf:primaryTopic",
        (Property("given", "boolean", "True where a person said so, for the report does not.", "clew:given"),),
    ),
    Relationship("IN_REPORT", "Passage", "Report", "The passage stands in the report.", "oa:hasSource"),
    Relationship("IN_REPORT", "Answer", "Report", "The answer is given in the report.", "dcterms:isPartOf"),
    Relationship("LOCATED_IN", "Organisation", "Country", "The organisation is at home there.", "schema:location"),
    Relationship("ACTIVE_IN", "Organisation", "Field", "The organisation works in the field.", "schema:knowsAbout"),
    Relationship("MEMBER_OF", "SME", "Cluster", "The SME belongs to the cluster.", "org:memberOf"),
    Relationship(
        "TOOK_PART_IN", "Organisation", "Mission", "The organisation took part in that role.", "clew:tookPartIn",
        (
            Property("role", "string", "In what capacity.", "clew:role", ROLES, required=True),
            Property("respondedToSurvey", "boolean", "Whether it answered the follow-up survey.",
                     "clew:respondedToSurvey"),
        ),
        ("role",), "clew:Participation", ("clew:participant", "clew:mission"),
    ),
    Relationship("BENEFITED_FROM", "SME", "Mission", "The SME is said to have benefited.", "clew:benefitedFrom"),
    Relationship("OPENED", "Cluster", "Thread", "The cluster reports the thread.", "clew:opened"),
    Relationship("WITH", "Thread", "Organisation", "The counterpart of the thread.", "clew:with"),
    Relationship("BEGAN_AT", "Thread", "Mission", "The mission at which the thread began.", "clew:beganAt"),
    Relationship("HAS_AGREEMENT", "Thread", "Agreement", "What the two agreed on.", "clew:hasAgreement"),
    Relationship("COVERS", "Agreement", "CooperationType", "The agreement is of that type.", "clew:covers"),
    Relationship("OBSERVED_AS", "Thread", "Observation", "How the thread was found.", "clew:observedAs"),
    Relationship(
        "BASED_ON", "Observation", "Passage", "The passage that the observation rests on.", "clew:basedOn",
        (_texts("wordsFor", "The words of it that speak for the outcome."),
         _texts("wordsAgainst", "The words of it on which a rule for another outcome fits.")),
        (), "clew:Basis", ("clew:observation", "clew:passage"),
    ),
    Relationship("BASED_ON", "StatedFigure", "Passage", "The passage that states the figure.", "clew:basedOn"),
    Relationship("ANSWERED", "Cluster", "Answer", "The cluster gave the answer.", "clew:answered"),
    Relationship("STATED_IN", "StatedFigure", "Report", "The report that states the figure.", "dcterms:isPartOf"),
    Relationship("CHECKED_BY", "StatedFigure", "Check", "The check of the figure.", "dqv:hasQualityMeasurement"),
    Relationship("REPRESENTED", "Person", "Organisation", "The person spoke for it.", "clew:represented", (_ROLE,),
                 ("role",), "org:Membership", ("org:member", "org:organization")),
    Relationship("SPOKE_AT", "Person", "Session", "The person spoke there.", "schema:performerIn", (_ROLE,),
                 ("role",), "clew:Appearance", ("clew:speaker", "clew:session")),
    Relationship("PART_OF", "Session", "Mission", "The session is part of the programme.", "schema:superEvent"),
)  # fmt: skip


@cache
def node(label: str) -> Node:
    """Return the kind of node with this label; raises KeyError where the schema has none."""
    return {kind.label: kind for kind in NODES}[label]


@cache
def properties(label: str) -> dict[str, Property]:
    """Return the properties of a label by name, those of every node included."""
    return {each.name: each for each in (*COMMON, *node(label).properties)}


@cache
def relationship_types() -> dict[str, tuple[Relationship, ...]]:
    """Return every relationship type with the pairs of labels that it may join."""
    types: dict[str, tuple[Relationship, ...]] = {}
    for kind in RELATIONSHIPS:
        types[kind.type] = (*types.get(kind.type, ()), kind)
    return types


def first_label(label: str) -> str:
    """Return the label under which the graph keeps nodes of a label: an SME or a cluster is an organisation first."""
    return "Organisation" if label in KIND_LABELS.values() else label


def first_labels() -> list[str]:
    """Return the labels under which the graph keeps nodes, in the order of the table."""
    return [kind.label for kind in NODES if kind.label not in KIND_LABELS.values()]


@cache
def relationship(type_: str, start: str, end: str) -> Relationship:
    """Return the kind of relationship of this type between nodes kept under these labels; raises KeyError for none."""
    for kind in relationship_types()[type_]:
        if (first_label(kind.start), first_label(kind.end)) == (start, end):
            return kind
    raise KeyError(type_)


def labels(label: str, kind: object) -> tuple[str, ...]:
    """Return all labels of a node: an organisation of some kinds carries a second one."""
    second = KIND_LABELS.get(kind) if isinstance(kind, str) and label == "Organisation" else None
    return (label, second) if second else (label,)
