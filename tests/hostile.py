"""Names and quotes that try to be more than text, and a graph that is made of them."""

from clew.graph.content import Graph, Node, Relationship

RUN = "window.ran=1"
TEXTS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</SCRIPT ><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror={RUN}>',
    f"'><img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg/onload='{RUN}'>",
    f"</svg><svg onload={RUN}>",
    f"<body onload={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<iframe src=javascript:{RUN}></iframe>",
    "<iframe src=https://example.invalid/></iframe>",
    f"<a href=javascript:{RUN}>href</a>",
    f'<a href="javascript:{RUN}" autofocus onfocus={RUN}>href</a>',
    "href",
    f"href=x <b onmouseover={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src onerror={RUN}>",
    f"<object data=javascript:{RUN}>",
    f"<embed src=javascript:{RUN}>",
    f"<form action=javascript:{RUN}><input type=submit></form>",
    f"<button formaction=javascript:{RUN}>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<base href=https://example.invalid/>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>@import 'https://example.invalid/x.css';</style>",
    "<style>*{display:none}</style>",
    "</style><style>*{display:none}</style>",
    "</title><h1>another page</h1>",
    f"</textarea><script>{RUN}</script>",
    f"<template><script>{RUN}</script></template>",
    f"<math><mtext></mtext><script>{RUN}</script></math>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"\u2028{RUN}//",
    f"\u2029;{RUN};//",
    f"';{RUN};'",
    f'";{RUN};"',
    f"`;{RUN};`",
    f"${{{RUN}}}",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    "{{data}}",
    "{{scripts}} {{policy}}",
    "$title ${title} %s {0}",
    "\\",
    "\\u003cscript\\u003e",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&amp;quot;",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "=HYPERLINK(1)",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1+1",
    "\u202egnihtyna\u202c",
    "e\u0301\u0301\u0301\u0301\u0301",
    "\ufeff",
    "\ud800",
    "\x00\x01\x1b[31m",
    "tab\tand\r\nline",
    "😀👩‍👩‍👧‍👦🏳️‍🌈",
    "العربية 漢字 עברית",
    "a" * 3000,
    " ".join(["long"] * 500),
)


def graph(texts: tuple[str, ...] = TEXTS) -> Graph:
    """Return a graph in which every text is a name, an alias, a quote, a title and a type at once."""
    made = Graph()
    report = _node(
        made, "Report", "r", kind="follow-up", title=texts[0], fileName=texts[1], publisher=texts[2], url=texts[41]
    )
    mission = _node(made, "Mission", "m", name=texts[1], aliases=list(texts[:3]), city=texts[4])
    _join(made, "REPORTS_ON", report, mission)
    for number, text in enumerate(texts):
        _thread(made, number, text, report, mission)
    return made


def _thread(made: Graph, number: int, text: str, report: Node, mission: Node) -> None:
    passage = _node(
        made, "Passage", f"p{number}", quote=text, line=number + 1, table=text, row=1, column=text, section=text
    )
    _join(made, "IN_REPORT", passage, report)
    cluster = _node(made, "Organisation", f"c{number}", "Cluster", name=f"{text} {number}", aliases=[text], kind=text)
    other = _node(made, "Organisation", f"o{number}", name=f"{number} {text}", aliases=[text], kind="firm", origin="EU")
    country = _node(made, "Country", f"l{number % 7}", name=texts_country(number))
    thread = _node(made, "Thread", f"t{number}-{text}", stage="mid-term", outcome="nominal")
    agreement = _node(made, "Agreement", f"a{number}", kind="cooperation", objective=[text], nextSteps=[text])
    type_ = _node(made, "CooperationType", f"y{number}", name=text)
    seen = _node(made, "Observation", f"s{number}", stage="mid-term", outcome="nominal", rule=text, evidenceFor=[text])
    figure = _node(
        made, "StatedFigure", f"f{number}", measure=text, scope=text, value=1.0, unit=text, qualifier="about"
    )
    person, session = (
        _node(made, "Person", f"n{number}", name=text),
        _node(made, "Session", f"z{number}", name=text, kind=text),
    )
    check = _node(
        made, "Check", f"k{number}", verdict="contradicted", why=text, base=text, query=text, conflicts=[passage.id]
    )
    joins = (
        ("LOCATED_IN", cluster, country), ("OPENED", cluster, thread), ("WITH", thread, other),
        ("BEGAN_AT", thread, mission),
        ("HAS_AGREEMENT", thread, agreement), ("COVERS", agreement, type_), ("OBSERVED_AS", thread, seen),
        ("STATED_IN", figure, report), ("BASED_ON", figure, passage), ("CHECKED_BY", figure, check),
        ("PART_OF", session, mission), ("SPOKE_AT", person, session), ("REPRESENTED", person, cluster),
    )  # fmt: skip
    for type_of, start, end in joins:
        _join(made, type_of, start, end)
    _join(made, "BASED_ON", seen, passage).properties["wordsFor"] = [text]
    for node in (cluster, other, thread, agreement, person, session):
        node.properties["sources"] = [passage.id]


def texts_country(number: int) -> str:
    """Return one of seven hostile countries."""
    return TEXTS[number % 7]


def _node(made: Graph, label: str, id_: str, *more: str, **properties: object) -> Node:
    node = Node((label, *more), id_, {"id": id_, **properties})  # type: ignore[arg-type]
    return made.nodes.setdefault(id_, node)


def _join(made: Graph, type_: str, start: Node, end: Node) -> Relationship:
    return made.add(Relationship(type_, start, end))
