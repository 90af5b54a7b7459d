"""Who spoke at an event, for which organisation, and in which position."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = "# Mission of Glass Clusters to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n{}\n"
LINES = (
    "<table><tr><th>When</th><th>What</th><th>Who</th></tr><tr><td>7 May</td><td>Welcome</td>"
    "<td>Speakers:<br>Ida Holm (Director, Nile Glass Council)<br>Prof. Mona Said, Head of the Sand Laboratory, "
    "University of Giza<br>Ali Farag, partner, Farag and Sons</td></tr></table>"
)
"""People one a line of a cell: what the others are tells that of the last."""


def people(sentence: str) -> set[tuple[str, ...]]:
    """Return the people whom a sentence of an event report names, each with role and organisation."""
    found = facts(build(read_text(EVENT.format(sentence))))
    return {each[1:] for each in found if each[0].startswith("person-")}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The forum was addressed by Ms Ida Holm (Trade Attaché, Nordic Chamber in Cairo).",
         {("ida-holm", "trade-attache"), ("ida-holm", "nordic-chamber-in-cairo")}),
        ("Opening words were spoken by Mr Ali Farag (Chairman of the Nile Glass Council).",
         {("ali-farag", "chairman"), ("ali-farag", "nile-glass-council")}),
        ("A welcome was given by Ms Ida Holm (Head of Sales, Crystal Network).",
         {("ida-holm", "head-of-sales"), ("ida-holm", "crystal-network")}),
        ("The seminar was opened by Dr Mona Said (Director of the Institute of Glass, Sand and Light).",
         {("mona-said", "director"), ("mona-said", "institute-of-glass-sand-and-light")}),
        ("Mr Ali Farag (Head of Innovation, Nilglas) explained what buyers expect.",
         {("ali-farag", "head-of-innovation"), ("ali-farag", "nilglas")}),
        ("Dr Mona Said, Vice President of Nilglas, had offered a lesson at breakfast.",
         {("mona-said", "vice-president"), ("mona-said", "nilglas")}),
        ("The President of the Nile Glass Council, Mr Ali Farag, received the group.",
         {("ali-farag", "president"), ("ali-farag", "nile-glass-council")}),
        ("09.30\tWords of welcome by Ms Ida Holm (Trade Adviser at the EU Delegation to Egypt)\n10.30\tCoffee",
         {("ida-holm", "trade-adviser"), ("ida-holm", "eu-delegation-to-egypt")}),
        ("Speakers:\n\n- Ida Holm, Director General, Nile Glass Council\n- Ali Farag – Head of Sales – Nilglas Ltd",
         {("ida-holm", "director-general"), ("ida-holm", "nile-glass-council"),
          ("ali-farag", "head-of-sales"), ("ali-farag", "nilglas-ltd")}),
        ("Mr Ali Farag (Desert Furnaces) and Ms Ida Holm of Crystal House talked about sand.",
         {("ali-farag", "desert-furnaces"), ("ida-holm", "crystal-house")}),
        ("A panel with Ms Ida Holm, Director, Nile Glass Council, and Ali Farag (CEO, Nilglas).",
         {("ida-holm", "director"), ("ida-holm", "nile-glass-council"),
          ("ali-farag", "ceo"), ("ali-farag", "nilglas")}),
        ("- Nile Glass Council: Ms Ida Holm, President\n- Day of the kilns: Mr Ali Farag, Director\n",
         {("ida-holm", "president"), ("ida-holm", "nile-glass-council")}),
        ("Mr Ali Farag, Ambassador of the European Union to Egypt, gave a speech.",
         {("ali-farag", "ambassador"), ("ali-farag", "european-union")}),
        ("As Ida Holm, a professor at the University of Giza, puts it, sand is cheap.",
         {("ida-holm", "professor"), ("ida-holm", "university-of-giza")}),
        ("Ms Ida Holm, Director of Nilglas until 2017, came, and so did Mr Ali Farag, who heads the sales of Nilglas.",
         {("ida-holm", "director"), ("ida-holm", "nilglas")}),
        ("The Nile Glass Council was represented by its President, Ms Ida Holm.",
         {("ida-holm", "president"), ("ida-holm", "nile-glass-council")}),
        ("The Ministry of Trade was represented by Mr Ali Farag, Deputy Minister.",
         {("ali-farag", "deputy-minister"), ("ali-farag", "ministry-of-trade")}),
        ("Speaking for Desert Furnaces, its Director, Mr Ali Farag, welcomed the guests.",
         {("ali-farag", "director"), ("ali-farag", "desert-furnaces")}),
        ("Ms Ida Holm is the Director of Desert Furnaces and opened the seminar.",
         {("ida-holm", "director"), ("ida-holm", "desert-furnaces")}),
        ("Norway was represented by Ms Ida Holm, its Ambassador.", set()),
        ("Ms Ida Holm, Ambassador of Norway to Egypt, gave a speech.", set()),
        ("Ms Ida Holm, Ambassador of the Kingdom of Norway to Egypt, gave a speech.", set()),
        ("Mr Ali Farag, Consul of Portugal in Cairo, gave a speech.", set()),
        ("Ms Ida Holm is the former Director of Desert Furnaces.", set()),
        ("They were welcomed by Ms Ida Holm, Head of the Trade Section of the EU Delegation to El\nSalvador.",
         {("ida-holm", "head-of-the-trade-section"), ("ida-holm", "eu-delegation-to-el-salvador")}),
        ("Dr Mona Said, Dean of the Faculty of Engineering of the University of Giza, gave a speech.",
         {("mona-said", "dean-of-the-faculty-of-engineering"), ("mona-said", "university-of-giza")}),
        ("The seminar was opened by Ida Holm, President of the Nile Glass Council.",
         {("ida-holm", "president"), ("ida-holm", "nile-glass-council")}),
        ("Mr Ali Farag, owner of Šamot Łuk, lent his hall, and Ms Ida Holm, Business Developer of Łódź Glass, a lamp.",
         {("ali-farag", "owner"), ("ali-farag", "samot-luk"), ("ida-holm", "business-developer"),
          ("ida-holm", "lodz-glass")}),
        ("Dr Mona Said, Head of the Sand Institute at the University of Giza, showed how much it takes.",
         {("mona-said", "head-of-the-sand-institute"), ("mona-said", "university-of-giza")}),
        ("Speakers:\n\n- Ms Ida Holm, Director, Chamber for Glass and Sand\n- Mr Ali Farag, CEO, Nilglas",
         {("ida-holm", "director"), ("ida-holm", "chamber-for-glass-and-sand"),
          ("ali-farag", "ceo"), ("ali-farag", "nilglas")}),
        ("Speakers:\n\n- Ms Ida Holm, Cluster Manager, Kiln Valley\n- Mr Ali Farag, CEO, Nilglas",
         {("ida-holm", "cluster-manager"), ("ida-holm", "kiln-valley"),
          ("ali-farag", "ceo"), ("ali-farag", "nilglas")}),
        ('A word from Ms Ida Holm, Director at Crystal House: "The sand was good."',
         {("ida-holm", "director"), ("ida-holm", "crystal-house")}),
        (LINES, {("ida-holm", "director"), ("ida-holm", "nile-glass-council"),
                 ("mona-said", "head-of-the-sand-laboratory"), ("mona-said", "university-of-giza"),
                 ("ali-farag", "partner"), ("ali-farag", "farag-and-sons")}),
        ("Ms Mona Said, Professor of Optics, Université du Sable, gave a lecture.",
         {("mona-said", "professor-of-optics"), ("mona-said", "universite-du-sable")}),
        ("Speakers:\n\n- Ms Mona Said (University of Giza, Head of Optical Sciences) gave a lecture.",
         {("mona-said", "head-of-optical-sciences"), ("mona-said", "university-of-giza")}),
        ("Ms Mona Said, Lecturer in Optics, spoke of lenses.", set()),
        ("Prepared by\tIda Holm, Project Manager, Glass Office\nPlace\tCairo", set()),
        ("Contact: Ms Ida Holm, Project Manager, Glass Office",
         {("ida-holm", "project-manager"), ("ida-holm", "glass-office")}),
        ("This report was written by Ida Holm (Project Manager, Glass Office).",
         {("ida-holm", "project-manager"), ("ida-holm", "glass-office")}),
        ("Dr Mona Said (Head of Pane Repair, Nilglas Furnaces S.A.) was frank: prices fall.",
         {("mona-said", "head-of-pane-repair"), ("mona-said", "nilglas-furnaces-s-a")}),
        ("The report was written by Ida Holm (Senior Consultant, Glass Office).",
         {("ida-holm", "senior-consultant"), ("ida-holm", "glass-office")}),
        ("With kind regards,\n\nIda Holm\nProject Manager, Glass Office\n\nPage 2",
         {("ida-holm", "project-manager"), ("ida-holm", "glass-office")}),
        ("Respectfully submitted,\n\nMs Ida Holm\nProject Manager\nGlass Office",
         {("ida-holm", "project-manager"), ("ida-holm", "glass-office")}),
        ("With kind regards,\n\nThe Glass Office\nCairo, Egypt", set()),
        ("With kind regards,\n\nIda Holm\n\nAnnex: the clusters\nGlass Office, Giza Council", set()),
        ("Photos by Ms Ida Holm, Project Manager, Glass Office", set()),
        ("Editor: Ida Holm (Project Manager, Glass Office). You may pass this letter on.",
         {("ida-holm", "project-manager"), ("ida-holm", "glass-office")}),
        ("Photos: Ida Holm (Project Manager, Glass Office). You may pass this letter on.", set()),
        ("Nilglas Ltd, partner of the Nile Glass Council, opened its doors.", set()),
        ("Mr Ali Farag (Director, Nilglas) could not attend.", set()),
    ],
)  # fmt: skip
def test_role_and_organisation(sentence, found):
    """An organisation follows the position after a comma, or after "of"."""
    assert people(sentence) == found


def test_a_unit_is_no_organisation():
    """A head of exports is head of no organisation called Exports."""
    assert people("The talks were opened by Ms Ida Holm (Head of Exports).") == set()


@pytest.mark.parametrize(
    "told", ["The days were organised by the Orient Desk.", "This page was written by the Orient Desk."]
)
def test_who_organised_or_wrote_is_no_unit_of_another(told):
    """A desk or a team that a report names by itself as its author or organiser is an organisation."""
    spoke = "The forum was opened by Ms Ida Holm (Head of the Orient Desk) and Mr Ali Farag (Head of the Export Desk)."
    assert people(f"{told} {spoke}") >= {("ida-holm", "head"), ("ida-holm", "orient-desk")}
    assert not {each[1] for each in people(spoke)} & {"orient-desk", "export-desk"}


def test_who_came_for_a_cluster():
    """A delegate stands behind the cluster, with a form of address or a word for what he is."""
    items = "- Murano Forni (Italy), kilns. Delegate: Anna Rossi\n- Glas Ulm (Germany): Dr Uwe Klein, Director\n"
    more = "- Vidrio Norte (Spain), represented by Ms Pilar Gil and Mr Luis Soto\n"
    found = people(f"The delegation consisted of these clusters:\n\n{items}{more}")
    assert found == {
        ("anna-rossi", "murano-forni"), ("uwe-klein", "glas-ulm"), ("uwe-klein", "director"),
        ("pilar-gil", "vidrio-norte"), ("luis-soto", "vidrio-norte"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Questions about this survey are answered by Ida Holm, Project Officer at the Nordic Glass Agency.",
        "Contact: Ida Holm, Project Officer, Nordic Glass Agency",
    ],
)
def test_who_answers_questions(line):
    """Whoever a survey names for questions needs no form of address, but a post and an organisation."""
    head = "European Cluster Mission to Egypt: follow-up report\n\nCairo, Egypt, 7-9 May 2018\n\n"
    found = facts(build(read_text(f"{head}{line}\n")))
    assert ("person-organisation", "ida-holm", "nordic-glass-agency") in found


def test_who_is_quoted():
    """Who is quoted in a follow-up with a post at a cluster needs no form of address either."""
    head = "European Cluster Mission to Egypt: follow-up report\n\nCairo, Egypt, 7-9 May 2018\n\n"
    table = "Cluster\tPartner\tStatus\nMurano Forni\tNile Glass\tNo reply\nGlas Ulm\tKilns\tContract signed\n\n"
    said = "“It happens,” says Ida Holm, Project Manager at Murano Forni.\n"
    assert ("person-organisation", "ida-holm", "murano-forni") in facts(build(read_text(f"{head}{table}{said}")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Ida Holm, Mission Coordinator at the Nordic Glass Agency, knows who is looking for partners.",
        "Whoever wants to go on may write to Ida Holm, Mission Coordinator of the Nordic Glass Agency.",
        "The stall was lent by Ms Ida Holm (Mission Coordinator, Nordic Glass Agency).",
        "On the phone the Mission Coordinator of the Nordic Glass Agency, Ms Ida Holm, was full of hope.",
    ],
)
def test_who_is_named_with_a_position(sentence):
    """A position in an organisation tells for whom somebody stands, in whatever sentence of a follow-up."""
    head = "European Cluster Mission to Egypt: follow-up report\n\nCairo, Egypt, 7-9 May 2018\n\n"
    found = facts(build(read_text(f"{head}{sentence}\n")))
    assert {each[1:] for each in found if each[0].startswith("person-")} == {
        ("ida-holm", "nordic-glass-agency"),
        ("ida-holm", "mission-coordinator"),
    }


@pytest.mark.parametrize(
    "signature",
    [
        "Respectfully submitted,\n\n\nMs Ida Holm\nHead of Trade, Nordic Chamber in Cairo",
        "Yours sincerely\n\nIda Holm\nHead of Trade\nNordic Chamber in Cairo",
    ],
)
def test_who_signed(signature: str) -> None:
    """Below the words that close a letter stands a name, and under it a position and for whom."""
    assert people(signature) == {("ida-holm", "head-of-trade"), ("ida-holm", "nordic-chamber-in-cairo")}


@pytest.mark.parametrize(
    "signature",
    [
        "Ms Ida Holm\nHead of Trade, Nordic Chamber in Cairo",
        "Kind regards,\n\nIda Holm\nNordic Chamber in Cairo",
        "Kind regards,\n\nIda Holm            Ali Farag\nHead of Trade       Nordic Chamber in Cairo",
        "Kind regards,\n\nThe organisers\nHead of Trade, Nordic Chamber in Cairo",
    ],
)
def test_who_did_not_sign(signature: str) -> None:
    """Without such words, a position or a single name nothing is said of anybody."""
    assert people(signature) == set()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Welcomed by Mr Ali Farag, Deputy Head of Delegation, Delegation of the European Union to Egypt.",
         {("ali-farag", "deputy-head-of-delegation"), ("ali-farag", "delegation-of-the-european-union-to-egypt")}),
        ("The guests were welcomed by Mr Ali Farag, Head of Delegation.", set()),
        ("Ms Ida Holm, Director, Ministry of Glass, Sand and Water, and Mr Ali Farag (CEO, Nilglas) spoke.",
         {("ida-holm", "director"), ("ida-holm", "ministry-of-glass-sand-and-water"),
          ("ali-farag", "ceo"), ("ali-farag", "nilglas")}),
        ("Ms Ida Holm, Officer, DG Glass, Sand and Light, opened the forum.",
         {("ida-holm", "officer"), ("ida-holm", "dg-glass-sand-and-light")}),
        ("The forum was opened by Mr Ali Farag, Minister of Glass, Sand and Water.", set()),
        ("The forum was opened by Mr Ali Farag, Secretary of State for Glass.", set()),
        ("The forum was opened by Mr Ali Farag, Secretary of State for Glass, Sand and Water.", set()),
        ("Dr Mona Said (Director of the Institute of Sand, University of Giza) spoke.",
         {("mona-said", "director-of-the-institute-of-sand"), ("mona-said", "university-of-giza")}),
        ("They crossed the port with Mr Ali Farag (Harbour Master, Puerto Viejo de Suez) as their guide.",
         {("ali-farag", "harbour-master"), ("ali-farag", "puerto-viejo-de-suez")}),
        ("Mr Ali Farag (Chargé d'affaires, Delegation of the European Union to Egypt) welcomed us.",
         {("ali-farag", "charge-d-affaires"), ("ali-farag", "delegation-of-the-european-union-to-egypt")}),
    ],
)  # fmt: skip
def test_whole_positions(sentence: str, found: set[tuple[str, ...]]) -> None:
    """A position is not cut at its commas, nor an institution for several things; a delegation by no name is none."""
    assert people(sentence) == found


@pytest.mark.parametrize(
    ("label", "value", "found"),
    [
        ("Author", "Ida Holm, Senior Consultant, Holm & Farag Ltd",
         {("ida-holm", "senior-consultant"), ("ida-holm", "holm-farag-ltd")}),
        ("Contact", "Ida Holm, Project Manager, Nordic Glass Agency",
         {("ida-holm", "project-manager"), ("ida-holm", "nordic-glass-agency")}),
        ("Author", "Nordic Glass Agency, Oslo", set()),
    ],
)  # fmt: skip
def test_who_is_named_at_the_top(label: str, value: str, found: set[tuple[str, ...]]) -> None:
    """Beside the label of an author or a contact stand a name, a position and an organisation."""
    text = "# Mission of Glass Clusters to Egypt: event report\n\n| | |\n|---|---|\n| Place | Cairo, Egypt |\n"
    text += f"| Dates | 7-9 May 2018 |\n| {label} | {value} |\n\nThe clusters met many people.\n"
    assert {each[1:] for each in facts(build(read_text(text))) if each[0].startswith("person-")} == found


def test_the_department_of_a_region_is_an_organisation() -> None:
    """A department by the name of its region is where somebody works; one by no name is a part of an office."""
    said = "The seminar was opened by Mr Ali Farag, Deputy Head of the {}Department of Glass."
    assert people(said.format("Giza Regional ")) == {
        ("ali-farag", "deputy-head"), ("ali-farag", "giza-regional-department-of-glass"),
    }  # fmt: skip
    assert people(said.format("")) == set()


def test_a_person_within_brackets() -> None:
    """What stands beside a name ends where the bracket closes in which both stand."""
    ali = {("ali-farag", "works-manager"), ("ali-farag", "giza-glass-authority")}
    assert people("A visit to the works (guided by Mr Ali Farag, Works Manager, Giza Glass Authority).") == ali
    assert people("A visit (guided by Mr Ali Farag, Works Manager of the Giza Glass Authority) ended the day.") == ali


def test_the_director_for_cluster_policy() -> None:
    """Cluster policy is what somebody looks after, and no organisation beside the ministry."""
    said = "The mission was opened by Mr Ali Farag (Director for Cluster Policy, Ministry of Sand and Rural Affairs)."
    assert people(said) == {
        ("ali-farag", "director-for-cluster-policy"), ("ali-farag", "ministry-of-sand-and-rural-affairs"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Prof. Mona Said of the Institut National du Verre showed a furnace.", "institut-national-du-verre"),
        ("Ms Ida Holm, Delegate General, Nordic Glass Ring, replied.", "nordic-glass-ring"),
        ("Mr Ali Farag, Chairman of the Giza Growers' Union, spoke of sand.", "giza-growers-union"),
    ],
)
def test_an_organisation_with_small_words_or_of_several(sentence, found):
    """A name goes on over "du" and behind "Growers'"; what somebody is, is no counterpart."""
    assert {each[1] for each in people(sentence)} & {found}
    assert not {each for each in facts(build(read_text(EVENT.format(sentence)))) if each[0] == "thread"}


@pytest.mark.parametrize("below", ["", "Giza, 11 May 2018"])
def test_a_signature_to_the_right(below):
    """Who stands far to the right below the text, and above its annex, signed it: with a date below or without."""
    block = ["Dr Ida Holm", "Associate Professor, University of Giza", *([below] if below else [])]
    signed = "\n".join(f"{' ' * 40}{line}" for line in block)
    text = f"The mission went well.\n\n{signed}\n\n\n{{}}\n\nSome words on the kilns."
    assert people(text.format("ANNEX. THE KILNS")) >= {
        ("ida-holm", "university-of-giza"),
        ("ida-holm", "associate-professor"),
    }
    assert not people(text.format("The day after"))


@pytest.mark.parametrize(
    "text",
    [
        "Contact: Ida Holm, Project Lead, Kiln & Partners",
        "It rained.\n\n*Report by Kiln & Partners. Written by Ida Holm (Project Lead, Kiln & Partners).*\n\nDone.",
    ],
)
def test_who_wrote_it_at_the_end(text: str):
    """A line of contact and a name behind "written by" tell position and organisation."""
    assert people(text) >= {("ida-holm", "project-lead"), ("ida-holm", "kiln-partners")}


def test_a_member_of_the_board():
    """What somebody is on a board is a position, and no organisation."""
    said = "It was opened by Ms Ida Holm (Board Member, Giza Chamber of Commerce)."
    assert people(said) == {("ida-holm", "board-member"), ("ida-holm", "giza-chamber-of-commerce")}


@pytest.mark.parametrize(
    "text",
    ["Contact: the office, Kiln Street, Giza", "Ida Holm\nKiln Street, Giza", "Ida Holm, who spoke,\nleft, sadly"],
)
def test_who_signs_nothing_at_the_end(text: str):
    """Without a position nobody signs, whatever stands last."""
    assert not people(text)
