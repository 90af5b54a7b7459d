"""Records told as an outline: titles of whatever make, at one level or two, above labels with their values."""

import re
from collections.abc import Callable

import pytest
from documents import name_of, nodes, one, outgoing, read_text, relationships, threads

from clew.graph.build import build

HEAD = """# Cluster Mission to Jordan: Follow-up Report

Amman, Jordan, 3-5 June 2019

## Contacts

"""
CONTACTS = {
    "Baltic Amber Ring": (
        ("Petra Polishing", "non-EU firm, Jordan", "Joint venture", "Contract signed in May 2020", "3"),
        ("Alpine Quartz Cluster", "EU cluster, Austria", "Staff exchange", "A visit is planned", "n/a"),
    ),
    "Alpine Quartz Cluster": (
        ("University of Wadi Rum", "non-EU university, Jordan", "Research and development", "No reply since May", "0"),
    ),
}
LABELS = ("Type of cooperation", "Status", "SMEs benefited")


def outline(cluster: str, partner: str, leaf: Callable[[int, str, str], str]) -> str:
    """Return the contacts, each line printed by its own form."""
    found = []
    for number, (name, contacts) in enumerate(CONTACTS.items(), 1):
        found.append(cluster.format(name, n=number, rule="-" * len(name)))
        for other, typed, *values in contacts:
            found.append(partner.format(other, typed))
            found += [leaf(place, *pair) for place, pair in enumerate(zip(LABELS, values, strict=True))]
            found.append("")
    return "\n".join(found)


FORMS = {
    "definitions": ("{}\n{rule}\n", "{} ({})", lambda n, a, b: f"{' ' if n else ':'}   - {a}: {b}"),
    "headings": ("### {}\n", "#### {} ({})\n", lambda _, a, b: f"- {a}: {b}"),
    "bold lines": ("**{}**\n", "_{} ({})_\n", lambda _, a, b: f"{a}: {b}  "),
    "lists in lists": ("- {}", "  - {} ({})", lambda _, a, b: f"    - **{a}:** {b}"),
    "numbers and letters": ("{n}. {}", "   (i) {} ({})", lambda n, a, b: f"      {'abc'[n]}) {a}: {b}"),
    "indents": ("{}", "    {} ({})", lambda _, a, b: f"        {a} = {b}"),
    "values below": ("### {}\n", "#### With {} ({})\n", lambda _, a, b: f"**{a}**\n\n{b}\n"),
    "kind below the name": ("## {}\n", "**{}**\n\n_{}_\n", lambda _, a, b: f"**{a}** {b}\n"),
    "quotations": ("### {}\n", "> **{} ({})**\n>", lambda _, a, b: f"> {a} – {b}"),
    "tables": ("### {}\n", "#### {} ({})\n\n| | |\n|---|---|", lambda _, a, b: f"| {a} | {b} |"),
}  # fmt: skip
TOLD = {
    (name, other) for name, contacts in CONTACTS.items() for other, *_ in contacts
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_titles_are_the_parties_whatever_marks_them(form: tuple[str, str, Callable[[int, str, str], str]]) -> None:
    """The upper title is the cluster, the lower one the counterpart with what is printed of it; labels are columns."""
    statements = read_text(HEAD + outline(*form) + "\n## Outlook\n\nThe report ends here.\n")
    assert set(threads(build(statements))) == TOLD
    values = {(each.property, each.value) for each in statements}
    assert {("smesBenefited", 3), ("smesBenefited", 0), ("origin", "non-EU"), ("kind", "university")} <= values
    assert not [each for each in statements if each.subject.label == "StatedFigure"]


@pytest.mark.parametrize("form", ["{}, {}", "{} – {}", "({}; {})", "{} ({})", "{} in {}"])
def test_kind_and_country_stand_below_the_name(form: str) -> None:
    """A title that says of what kind a counterpart is, and from where, is read as a cell that says so."""
    kind, partner, leaf = FORMS["kind below the name"]
    text = outline(kind, partner, leaf)
    for _, typed, *_ in (each for contacts in CONTACTS.values() for each in contacts):
        text = text.replace(
            f"_{typed}_", f"_{form.format(*typed.removeprefix('non-').split(', ')).replace('EU f', 'F')}_"
        )
    statements = read_text(HEAD + text + "\n## Outlook\n\nThe report ends here.\n")
    assert set(threads(build(statements))) == TOLD
    found = [(each.property, getattr(each.value, "id", each.value)) for each in statements]
    assert found.count(("kind", "firm")) == 1
    assert found.count(("LOCATED_IN", "country--austria")) == 1


@pytest.mark.parametrize(
    "formal",
    [
        "*Formal agreement with {}*",
        "**Formal agreement with {}**",
        "*Signed contract: {}*",
        "_MoU with the {}_",
        "_Signed with {}_",
        "*Contract*",
    ],
)
@pytest.mark.parametrize(
    "title", ["Cooperation with {}", "Agreement with {}", "Contact: {}", "{} (non-EU firm, Jordan)"]
)
def test_a_formal_agreement_stands_below_what_the_parties_do_together(title: str, formal: str) -> None:
    """What a title with its counterpart says of the agreement tells its kind: what is formal is no further step."""
    said = f"**{title}**\n\n" + "- Type of cooperation: {}\n- Status: {}\n\n"
    agreed = formal.format("Petra Polishing") + "\n\n- Main focus: {}\n- Expected results: {}\n\n"
    text = (
        "### Baltic Amber Ring (Latvia)\n\n**Formal agreement signed?** Yes  \n**Number of formal agreements:** 1\n\n"
        + said.format("Petra Polishing", "Joint venture", "Contract signed in May 2020")
        + agreed.format("A shop in Amman", "Sales")
        + said.format("Wadi Rum Tours", "Staff exchange", "A visit is planned")
        + "### Alpine Quartz Cluster (Austria)\n\n**Formal agreement signed?** No\n\n"
        + said.format("University of Wadi Rum", "Research and development", "No reply since May")
    )
    graph = build(read_text(HEAD + text))
    assert set(threads(graph)) == {
        ("Baltic Amber Ring", "Petra Polishing"),
        ("Baltic Amber Ring", "Wadi Rum Tours"),
        ("Alpine Quartz Cluster", "University of Wadi Rum"),
    }
    found = [(each.properties["kind"], each.properties.get("nextSteps")) for each in nodes(graph, "Agreement")]
    assert sorted(found, key=str) == [
        ("cooperation", ["A visit is planned"]),
        ("cooperation", ["Contract signed in May 2020"]),
        ("cooperation", ["No reply since May"]),
        ("formal", None),
    ]
    assert {tuple(each.properties["focus"]) for each in nodes(graph, "Agreement") if "focus" in each.properties} == {
        ("A shop in Amman",)
    }


SHEETS = """
==================================================
{}                                          Latvia
==================================================
Agenda prepared with the SMEs?   Yes, with 6 SMEs
Formal agreements signed?        Yes, 1

Contact:              Petra Polishing and Cutting Works (non-EU firm,
                      Jordan)
Type of cooperation:  Joint venture
Next steps:           Contract signed in May 2020

Contact:              Alpine Quartz Cluster (EU cluster, Austria)
Type of cooperation:  Staff exchange
Next steps:           A visit is planned

Formal agreement with: Petra Polishing and Cutting Works
Main focus:            A shop in Amman

SMEs that benefited:   Resin Riga, Kurzeme Cut


==================================================
{}                                         Austria
==================================================
Agenda prepared with the SMEs?   No
Formal agreements signed?        n.a.

Contact:              n.a. (non-EU firm, Jordan)
Type of cooperation:  Sales office
Next steps:           n.a.
"""


@pytest.mark.parametrize("labels", [("Contact:  ",) * 2, ("Contact 1:", "Contact 2:"), ("Partner 1:", "Partner 2:")])
def test_labels_of_a_cluster_its_contacts_and_what_it_signed_are_set_apart(labels: tuple[str, str]) -> None:
    """A contact with its kind is a counterpart; what was signed is a record of its own, SMEs are the cluster's."""
    text = SHEETS.format("Baltic Amber Ring", "Alpine Quartz Cluster")
    for label in (*labels, labels[0]):
        text = text.replace("\nContact:   ", f"\n{label} ", 1) if label != "Contact:  " else text
    statements = read_text(HEAD + text)
    graph = build(statements)
    assert set(threads(graph)) == {
        ("Baltic Amber Ring", "Petra Polishing and Cutting Works"),
        ("Baltic Amber Ring", "Alpine Quartz Cluster"),
        ("Alpine Quartz Cluster", None),
    }
    found = {(each.properties["kind"], *each.properties.get("focus", ())) for each in nodes(graph, "Agreement")}
    assert found == {("cooperation",), ("formal", "A shop in Amman")}
    answers = {(each.properties["question"], each.properties.get("number")) for each in nodes(graph, "Answer")}
    assert {("sme-agenda", 6), ("formal-agreement", 1)} <= answers
    smes = {(str(each.subject.parts[0]), each.value.id) for each in statements if each.property == "MEMBER_OF"}
    assert {name for name, _ in smes} == {"Resin Riga", "Kurzeme Cut"}
    assert not nodes(graph, "Person")


@pytest.mark.parametrize("indent", ["", "        "])
def test_a_value_goes_on_within_its_bracket(indent: str) -> None:
    """A line right below an open bracket is of the value, however it is indented."""
    text = re.sub(
        r"(?<=\S) {2,}(?! *(?:Latvia|Austria))", " ", SHEETS.format("Baltic Amber Ring", "Alpine Quartz Cluster")
    )
    text = re.sub(r"\n {8,}Jordan", f"\n{indent}Jordan", text)
    assert ("Baltic Amber Ring", "Petra Polishing and Cutting Works") in threads(build(read_text(HEAD + text)))


SILENT = "The cluster did not return the form, and our reminders went unanswered.\n"


@pytest.mark.parametrize(
    "after", ["", "\n\nCLOSING REMARK\n\nThe mission was worth it.\n\nWe thank all of the clusters.\n"]
)
def test_a_cluster_with_a_section_of_silence_did_not_answer(after: str) -> None:
    """A title of the make of those over records names a cluster too, and its text tells that it was silent."""
    text = SHEETS.format("Baltic Amber Ring", "Alpine Quartz Cluster")
    rule = "=" * 50
    silent = f"\n\n{rule}\nDuna Opal                                  Hungary\n{rule}\n{SILENT}{after}"
    found = {
        (str(each.subject.parts[0]), each.qualifiers["respondedToSurvey"])
        for each in read_text(HEAD + text + silent)
        if each.property == "TOOK_PART_IN" and "respondedToSurvey" in each.qualifiers
    }
    assert found == {("Baltic Amber Ring", True), ("Alpine Quartz Cluster", True), ("Duna Opal", False)}


@pytest.mark.parametrize("said", ["We met in June, and our partner did not answer.\n", ""])
def test_a_section_without_silence_says_nothing_of_it(said: str) -> None:
    """What else stands under a name does not tell whether a cluster answered."""
    statements = read_text(
        HEAD
        + "".join(
            f"### {name} (Latvia)\n\n- Agenda prepared with the SMEs? Yes\n- Formal agreement signed? No\n\n"
            for name in ("Baltic Amber Ring", "Alpine Quartz Cluster")
        )
        + f"### Duna Opal (Hungary)\n\n{said}"
    )
    assert not [each for each in statements if each.qualifiers.get("respondedToSurvey") is False]


def test_labels_of_one_party_are_no_figures_of_the_mission() -> None:
    """A number behind a label below a counterpart is not the mission's, though nobody could say whose contact it is."""
    text = "### Petra Polishing (non-EU firm, Jordan)\n\n- SMEs benefited: 3\n- Technology: lasers\n"
    kept = "## Key figures\n\n- Meetings: 120\n"
    found = [each for each in read_text(HEAD + text + kept) if each.property == "measure"]
    assert [each.value for each in found] == ["meetings"]


def test_cluster_and_countries_above_are_of_the_nearest_party() -> None:
    """A country that is the title over a cluster is the cluster's, and not its counterpart's."""
    text = HEAD + "### Latvia\n" + outline("#### {}\n", "##### {} ({})\n", FORMS["headings"][2])
    found = {
        (each.subject.id, str(getattr(each.value, "id", "")))
        for each in read_text(text)
        if each.property == "LOCATED_IN"
    }
    assert ("organisation--petra-polishing", "country--jordan") in {(a, b) for a, b in found}
    assert not [b for a, b in found if a == "organisation--petra-polishing" and "latvia" in b]


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday: seminar\nWednesday: meetings\n\nThursday: visits\nFriday: departure\n",
        "Harbour Institute\n\nTel.: 123\nE-mail: a@b.eu\n\nQuay Office\n\nTel.: 456\nE-mail: c@d.eu\n",
        "---\ntitle: Follow-up\nstatus: final\ncountry: Latvia\n---\n",
    ],
    ids=["programme", "addresses", "front matter"],
)
def test_other_labels_are_no_records(text: str) -> None:
    """Days, addresses and what stands before a text are labels too, and tell of nobody."""
    assert not [
        each for each in read_text(HEAD + text) if each.subject.label in ("Thread", "Agreement", "Organisation")
    ]


def test_terms_with_their_definitions_are_labels_with_their_values() -> None:
    """A term with its definition below says what a label with its value says, and is quoted as it is printed."""
    text = (
        HEAD + outline("### {}\n", "#### {} ({})\n", FORMS["headings"][2])
        + "\n## SMEs\n\nThe SMEs which have benefited:\n\nBaltic Amber Ring\n:   Resin Riga, Kurzeme Cut\n\n"
        "Alpine Quartz Cluster\n:   Quarz Tirol\n"
    )  # fmt: skip
    found = {str(each.subject.parts[0]) for each in read_text(text) if each.property == "MEMBER_OF"}
    assert found == {"Resin Riga", "Kurzeme Cut", "Quarz Tirol"}


DELEGATES = ("Baltic Amber Ring", "Latvia", "polishing", "Ilze Krasta, Manager"), (
    "Alpine Quartz Cluster", "Austria", "quartz", "Jonas Lehner, Director"),  # fmt: skip


@pytest.mark.parametrize("aim", ["Aim", "Objective", "Purpose of the journey", "Goals", "What it hoped to achieve"])
@pytest.mark.parametrize("form", ["{n}. **{}** ({})\n   - {}", "### {} ({})\n\n- {}", "- {} ({})\n  - {}"])
def test_delegates_say_what_they_came_for(form: str, aim: str) -> None:
    """The aim of a delegate is no agreement's objective: names, countries, fields and persons are read all the same."""
    text = HEAD.replace("Follow-up", "Event").replace("Contacts", "The members of the delegation")
    for n, (name, home, field, person) in enumerate(DELEGATES, 1):
        indent = "" if form.startswith("#") else "   " if form.startswith("{n}") else "  "
        text += form.format(name, home, f"Fields: {field}", n=n)
        text += f"\n{indent}- Represented by: {person}\n{indent}- {aim}: to find a dealer for its lamps\n"
        text += "\n" * form.startswith("#")
    found = build(read_text(text))
    told = {(each.type, each.start.properties.get("name")) for each in found.relationships.values()}
    for name, *_ in DELEGATES:
        assert {("TOOK_PART_IN", name), ("LOCATED_IN", name), ("ACTIVE_IN", name)} <= told
    assert {each.properties["name"] for each in found.nodes.values() if each.label == "Person"} == {
        "Ilze Krasta", "Jonas Lehner"}  # fmt: skip


BENEFITED = """
## Agreements

| Cluster | Partner | Type of cooperation |
|:--|:--|:--|
| Baltic Amber Ring | Petra Polishing | Joint venture |
| Alpine Quartz Cluster | Wadi Lamps | Sales office |

## The SMEs

{}

- **Baltic Amber Ring:** Amber Tools, Liepa Lamps
- **Alpine Quartz Cluster:** Zillertal Optik
"""


@pytest.mark.parametrize(
    ("said", "benefited"),
    [
        ("They were asked which SMEs have benefited. Few wanted to tell. We received the following:", True),
        ("The sheet asked for the SMEs which benefited. We were given these names:", True),
        ("We asked for the SMEs that have benefited. Some refused. The following reached us:", True),
        ("Which SMEs benefited was asked last. We have only got these so far:", True),
        ("They were asked which SMEs could benefit. Few wanted to tell. We received the following:", False),
        ("We did not ask which SMEs benefited. Of SMEs that came along we received the following:", False),
        ("They were asked for the SMEs which travelled with them. We received the following:", False),
    ],
)
def test_what_was_asked_before_the_names_follow(said: str, benefited: bool) -> None:
    """That SMEs benefited may be said some sentences before one that only says that their names follow."""
    statements = read_text(HEAD.replace("## Contacts", "") + BENEFITED.format(said))
    found = {each.subject.parts[0] for each in statements if each.property == "BENEFITED_FROM"}
    assert found == ({"Amber Tools", "Liepa Lamps", "Zillertal Optik"} if benefited else set())


def test_a_label_of_counterparts_tells_their_kind_below_their_name() -> None:
    """Where titles say with whom, what stands behind "Partner" is the kind of that; one may be left unnamed."""
    text = "".join(
        f"### {name}\n\n  Cooperation with {other}\n    Partner: {typed}\n    Type of cooperation: joint venture\n\n"
        for name, other, typed in (
            ("Baltic Amber Ring", "Petra Polishing", "firm, non-EU, Jordan"),
            ("Alpine Quartz Cluster", "a partner whom it did not want to name", "university, non-EU, Jordan"),
            ("Tatra Glass Valley", "Alpine Quartz Cluster", "cluster, EU, Austria"),
        )
    )
    made = build(read_text(HEAD + text))
    found = {
        (*pair, counterpart.properties["kind"], name_of(one(outgoing(made, counterpart, "LOCATED_IN")).end))
        for pair, thread in threads(made).items()
        for counterpart in [one(outgoing(made, thread, "WITH")).end]
    }
    assert found == {
        ("Baltic Amber Ring", "Petra Polishing", "firm", "Jordan"),
        ("Alpine Quartz Cluster", None, "university", "Jordan"),
        ("Tatra Glass Valley", "Alpine Quartz Cluster", "cluster", "Austria"),
    }


def test_a_title_like_those_over_records_names_a_cluster_with_its_country() -> None:
    """A line that looks as those do which name the clusters of records names one that was silent, and its country."""
    records = "".join(
        f"{name}\n\n  With {other}\n    Partner: firm, non-EU, Jordan\n    Type of cooperation: joint venture\n\n\n"
        for name, other in (("AMBER RING (LATVIA)", "Petra Polishing"), ("QUARTZ HUB (AUSTRIA)", "Wadi Lamps"))
    )
    text = f"{records}DUNA OPAL (HUNGARY)\n\n{SILENT}\n\nA LAST WORD (OURS)\n\n{SILENT}"
    statements = read_text(HEAD + text)
    silent = {each.subject.parts[0] for each in statements if each.qualifiers.get("respondedToSurvey") is False}
    assert silent == {"DUNA OPAL"}
    assert ("LOCATED_IN", "Hungary") in {
        (each.property, getattr(each.value, "parts", [""])[0])
        for each in statements
        if each.subject.parts == ("DUNA OPAL",)
    }


def test_a_country_right_below_the_name_of_a_cluster_is_its_own() -> None:
    """Below both sides' names the label of partners tells their kind, and the country below a name is of that."""
    records = "".join(
        f"  {name}\n  {land}\n\n    > {other}\n      Partner ================: {typed}, Jordan\n"
        "      Type of cooperation ----: joint venture\n      Next steps ==: first order\n\n\n"
        for name, land, other, typed in (
            ("Amber Cluster Riga", "Latvia", "Petra Polishing", "firm, non-EU"),
            ("Quartz Cluster Tyrol", "Austria", "University of Wadi Rum", "university, non-EU"),
            ("Opal Cluster Duna", "Hungary", "Petra Polishing", "firm, non-EU"),
        )
    )
    made = build(read_text(HEAD + records))
    assert set(threads(made)) == {
        ("Amber Cluster Riga", "Petra Polishing"),
        ("Quartz Cluster Tyrol", "University of Wadi Rum"),
        ("Opal Cluster Duna", "Petra Polishing"),
    }
    homes = {
        name_of(each.start): name_of(each.end) for each in made.relationships.values() if each.type == "LOCATED_IN"
    }
    assert homes == {
        "Amber Cluster Riga": "Latvia", "Quartz Cluster Tyrol": "Austria", "Opal Cluster Duna": "Hungary",
        "Petra Polishing": "Jordan", "University of Wadi Rum": "Jordan",
    }  # fmt: skip


def test_all_records_may_be_of_one_cluster_with_its_country_below() -> None:
    """Where one cluster alone has agreements, its name above the line of its country is the title over all of them."""
    answers = "  Agenda with SMEs: {}\n  Formal agreements: no\n\n"
    agreed = "  Cooperation with {}\n    Partner: {}, Jordan\n    Type of cooperation: joint venture\n\n"
    text = f"Amber Cluster Riga\nLatvia\n\n{answers.format('yes')}"
    text += agreed.format("Petra Polishing", "firm, non-EU") + agreed.format("Wadi Rum College", "university, non-EU")
    text += f"\nQuartz Cluster Tyrol\nAustria\n\n{answers.format('no')}"
    assert set(threads(build(read_text(HEAD + text)))) == {
        ("Amber Cluster Riga", "Petra Polishing"),
        ("Amber Cluster Riga", "Wadi Rum College"),
    }


TWO_SIDES = (
    ("Baltic Amber Cluster", "Petra Polishing", "non-EU firm, Jordan"),
    ("Tatra Glass Valley", "Wadi Rum College", "non-EU university, Jordan"),
    ("Tatra Glass Valley", "Baltic Amber Cluster", "EU cluster, Latvia"),
    ("Quartz Cluster Tyrol", "Zarqa Lamps", "non-EU firm, Jordan"),
)


def cards(form: str, sides: tuple[tuple[str, str, str], ...]) -> str:
    """Return cards under titles of both sides, of which a label tells what the counterpart is."""
    said = "**Partner:** {}\n**Type of cooperation:** joint venture\n**Next steps:** a visit is planned\n"
    return "".join(f"### {form.format(*each)}\n\n{said.format(each[2])}\n" for each in sides)


@pytest.mark.parametrize("form", ["{0} + {1}", "{0} & {1}", "{0} – {1}", "{0} × {1}", "{1} with {0}"])
def test_a_side_that_is_called_a_cluster_beside_other_counterparts(form: str) -> None:
    """Where the label of a partner says what the other side is, the side called clusters in spite of it is theirs."""
    made = build(read_text(HEAD + cards(form, TWO_SIDES)))
    assert set(threads(made)) == {each[:2] for each in TWO_SIDES}
    kinds = {name_of(one(outgoing(made, each, "WITH")).end): pair for pair, each in threads(made).items()}
    assert kinds["Baltic Amber Cluster"] == ("Tatra Glass Valley", "Baltic Amber Cluster")
    homes = {
        name_of(each.start): name_of(each.end) for each in made.relationships.values() if each.type == "LOCATED_IN"
    }
    assert homes["Wadi Rum College"] == "Jordan"


def test_two_sides_that_nothing_tells_apart_are_no_cluster() -> None:
    """A title that names both sides is no name, where neither side is known or called a cluster."""
    sides = tuple((own.replace("Cluster", "Ring"), other, typed) for own, other, typed in TWO_SIDES[:2])
    found = read_text(HEAD + cards("{0} + {1}", sides))
    assert not [each for each in found if each.property in ("OPENED", "TOOK_PART_IN", "WITH")]


@pytest.mark.parametrize("form", ["{0} + {1}", "{1} / {0}"])
def test_a_side_that_returns_beside_another_kind_of_counterpart(form: str) -> None:
    """Who stands in two titles, and is not what the label of a partner says in both, is the cluster of both."""
    sides = (("Baltic Amber Ring", "Petra Polishing", "firm, Jordan"), *TWO_SIDES[1:2])
    sides += (("Baltic Amber Ring", "Yarmouk School", "university, Jordan"),)
    assert set(threads(build(read_text(HEAD + cards(form, sides))))) == {each[:2] for each in sides}
    again = (*sides, ("Tyrol Quartz Net", "Yarmouk School", "university, Jordan"))
    assert not threads(build(read_text(HEAD + cards(form, again))))


@pytest.mark.parametrize("said", ["**The formal agreement.** *With:* {}. *Main focus:* {}. *Expected results:* {}.",
                                  "Formal agreement. With: {}. Main focus: {}. Expected results: {}."])  # fmt: skip
def test_a_formal_agreement_on_one_line(said: str) -> None:
    """Labels behind a title on one line are an agreement, though that could be a question; none holds a sentence."""
    sides = (("Baltic Amber Ring (Poland)", "Petra Polishing"), ("Tyrol Quartz Net (Austria)", "Yarmouk School"))
    agreed = "joint research on lenses", "one common bid"
    made = build(read_text(HEAD + "".join(f"### {own}\n\n{said.format(other, *agreed)}\n\n" for own, other in sides)))
    found = [each.properties for each in made.nodes.values() if "Agreement" in each.labels]
    assert [(each["kind"], each["focus"], each["expectedResult"]) for each in found] == [
        ("formal", [agreed[0]], [agreed[1]])
    ] * 2


@pytest.mark.parametrize("dash", ["–", "-", ":"])
@pytest.mark.parametrize("name", ["Baltic Amber Cluster", "**Baltic Amber Cluster**"])
def test_answers_behind_dashes_on_one_line(dash: str, name: str) -> None:
    """Behind its label an answer may stand with a dash, several on a line; each is of its own question."""
    gap = "" if dash == ":" else " "
    text = f"- {name}: agenda{gap}{dash} yes (3 SMEs); formal agreement{gap}{dash} no\n"
    text += text.replace("Baltic Amber", "Tyrol Quartz").replace("yes (3 SMEs)", "no")
    made = build(read_text(f"{HEAD}## What was prepared\n\nTwo questions were put to all.\n\n{text}"))
    found = {
        (name_of(each.start), each.end.properties["question"], each.end.properties["value"])
        for each in relationships(made, "ANSWERED")
    }
    assert found == {
        ("Baltic Amber Cluster", "sme-agenda", "yes"),
        ("Baltic Amber Cluster", "formal-agreement", "no"),
        ("Tyrol Quartz Cluster", "sme-agenda", "no"),
        ("Tyrol Quartz Cluster", "formal-agreement", "no"),
    }
