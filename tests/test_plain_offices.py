"""What plain offices do: lists led to without a colon, rows that say of which kind they are, silence behind a label."""

from documents import read_text

from clew.loaders import report

TITLE = "Report on the cluster mission to Kenya\nNairobi, Kenya, 7 to 9 May 2018\n\n"
LATER = "Follow-up report of the cluster mission to Kenya\nNairobi, Kenya, 7 to 9 May 2018\n\n"


def pairs(statements, name):
    """Return whom or what a relationship joins, by names."""
    return {(str(s.subject.parts[0]), str(s.value.parts[0])) for s in statements if s.property == name}


def answers(statements):
    """Return the answers by cluster."""
    return {
        str(s.subject.parts[1].parts[0]): s.value
        for s in statements
        if (s.subject.label, s.property) == ("Answer", "value")
    }


def figures(statements):
    """Return the measures and values of the figures."""
    found: dict[str, dict[str, object]] = {}
    for each in statements:
        if each.subject.label == "StatedFigure":
            found.setdefault(each.subject.id, {})[each.property] = each.value
    return {(each["measure"], each["value"]) for each in found.values()}


def test_a_list_is_led_to_by_as_follows():
    """The last sentence only tells how to read the items; labels in them end what stands before."""
    text = TITLE + (
        "The delegation was made up as follows. Behind each cluster stand its country, its fields and its SMEs.\n\n"
        " 1. Apulian Food Cluster (AFC), Italy. Fields: olive oil, tinned beans.\n    SMEs: Frantoio Daunia, Orto.\n"
        " 2. Thessaly Agrifood Network, Greece. Fields: dairy products.\n    SMEs: Pilio Dairies.\n"
        " 3. Verpackung Tirol, Austria. Fields: plastic film.\n    SMEs: Alpenfolie GmbH.\n"
    )
    found = read_text(text)
    assert pairs(found, "ACTIVE_IN") == {
        ("Apulian Food Cluster (AFC)", "olive oil"), ("Apulian Food Cluster (AFC)", "tinned beans"),
        ("Thessaly Agrifood Network", "dairy products"), ("Verpackung Tirol", "plastic film"),
    }  # fmt: skip
    assert ("Frantoio Daunia", "Apulian Food Cluster (AFC)") in pairs(found, "MEMBER_OF")


def test_the_line_that_asks_is_no_answer():
    """Though it has a colon, and stands on a line of its own like the answers below it."""
    text = LATER + (
        "FORMAL AGREEMENTS\n\nEach cluster was asked: Have you signed a formal agreement, and if so, how many?\n\n"
        "  Apulian Food Cluster ........... yes, 1\n  Verpackung Tirol ............... no\n"
        "  Murcia Conserve Cluster ........ no answer\n\nThat gives 1 formal agreement.\n"
    )
    assert answers(read_text(text)) == {
        "Apulian Food Cluster": "yes", "Verpackung Tirol": "no", "Murcia Conserve Cluster": "not available",
    }  # fmt: skip


def test_each_row_says_of_which_kind_its_agreement_is(tmp_path):
    """Of one pair a row is of the cooperation, another of the formal agreement; the note above is no table."""
    file = tmp_path / "agreements.csv"
    file.write_text(
        "Mission;Cluster mission to Kenya\nHeld in;Nairobi, Kenya\nDays;07.05.2018 - 09.05.2018\n"
        "Signs;n.a. = no answer; - = not asked\n\n"
        "Cluster;Kind of agreement;Partner;Type of partner;Type of cooperation;Next steps;Main focus\n"
        "Pear Cluster;Cooperation;Kibo Mills;firm;imports and exports;Samples sent in May 2018;-\n"
        "Pear Cluster;Formal;Kibo Mills;firm;-;-;Delivery of a line\n"
        "Plum Cluster;Cooperation;Rift Jams;firm;staff exchange;Two trainees came in June 2018;-\n",
        "utf-8",
    )
    found = report.read(file)
    kinds = {(str(s.subject.parts[0].parts[2].parts[0]), s.value) for s in found
             if (s.subject.label, s.property) == ("Agreement", "kind")}  # fmt: skip
    assert kinds == {("Kibo Mills", "cooperation"), ("Kibo Mills", "formal"), ("Rift Jams", "cooperation")}
    focus = [s for s in found if s.property == "focus"]
    assert [(each.subject.parts[1], each.value) for each in focus] == [("formal", "Delivery of a line")]


def test_who_did_not_answer_behind_a_label():
    """As many as are missing, whatever the list of those who answered is called."""
    text = LATER + (
        "WHO ANSWERED\n\nTwo of the four clusters filled in our online survey (response rate: 50%).\n\n"
        "- Answered: Pear Cluster, Plum Cluster\n- Did not answer: Eesti Nutivork, Tirol Umwelt\n\n"
        "|Cluster|SME agenda?|\n|---|---|\n|Pear Cluster|Yes|\n|Plum Cluster|No|\n"
    )
    silent = {str(s.subject.parts[0]) for s in read_text(text) if s.qualifiers.get("respondedToSurvey") is False}
    assert silent == {"Eesti Nutivork", "Tirol Umwelt"}


def test_what_a_mission_is_about_by_other_names():
    """An encounter that supported fields, the themes of this mission; where it was held is no field."""
    for said in (
        "The encounter supported the fields of cheese, soap & spa tourism.",
        "Nine clusters came to find partners in cheese, soap and spa tourism, the themes of this mission.",
    ):
        found = {str(s.value.parts[0]) for s in read_text(f"{TITLE}{said}\n") if s.property == "SUPPORTS"}
        assert found == {"cheese", "soap", "spa tourism"}
    titled = (
        "Subject: Cluster Encounter on cheese and soap, held in Nairobi (Kenya), 7 to 9 May 2018\n\nIt went well.\n"
    )
    assert {str(s.value.parts[0]) for s in read_text(titled) if s.property == "SUPPORTS"} <= {"cheese", "soap"}


def test_days_that_a_delegation_spent():
    """Somewhere, on a coast: that is how long the mission took."""
    for said in (
        "A delegation of nine clusters spent three days in Nairobi to find partners.",
        "Six European clusters and 11 European SMEs spent three days on the coast of Kenya.",
    ):
        assert ("days", 3.0) in figures(read_text(f"{TITLE}{said}\n"))
