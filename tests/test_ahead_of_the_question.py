"""Numbers, notes and benefits that stand where the reader did not look for them (invented documents)."""

from test_headed_tables import told

AHEAD = "Number;Signed?;Cluster\n2;Y;Bohemian Glass Ring\n1;Y;Murano Furnaces\n;N;Delft Kilns\n"
SURVEYED = (
    "Cluster;Partner;Type of partner;SMEs consulted in a survey?;If Y, on what?;Benefit found\n"
    "Bohemian Glass Ring;Nile Glass;non-EU firm;Y;Export plans;A first client\n"
    "Murano Furnaces;Delta Kilns;non-EU firm;N;;\n"
)


def numbers(text):
    """Return the numbers of answers."""
    return {each[1:] for each in told(f"Formal agreements\n\n{text}", "answer-number")}


def test_numbers_ahead_of_their_question():
    """A number before the only question is its own, where those alone who say yes have one."""
    assert numbers(AHEAD) == {
        ("bohemian-glass-ring", "formal-agreement", "2"), ("murano-furnaces", "formal-agreement", "1"),
    }  # fmt: skip


def test_numbers_of_rows_are_no_answers():
    """What numbers every row, or the rows that say no, is no number of an answer; where all say yes nobody knows."""
    assert not numbers(AHEAD.replace("\n;N", "\n3;N"))
    assert not numbers(AHEAD.replace("\n;N;Delft Kilns", ""))
    assert not numbers(AHEAD.replace("2;Y", "2;N"))


def test_what_the_smes_were_asked_and_what_they_had_of_it():
    """What they were asked about is a note of the survey, and what was found a benefit."""
    stated = {each[3:] for each in told(SURVEYED, "agreement")}
    assert ("cooperation", "surveyNote", "export-plans") in stated
    assert ("cooperation", "benefit", "a-first-client") in stated


def figures(text):
    """Return the figures of a text."""
    return {each[1:3] for each in told(text, "figure")}


def test_numbers_of_lists_are_references():
    """The number of a list counts nothing, be it over the list or in the contents."""
    said = "LISTS\n\nList 4  Formal agreements\nList 5  SMEs that benefited from the mission\n\nSee List 6.\n"
    assert not figures(said)


def test_how_many_replied_and_how_many_agreements_there_are():
    """Who replied may stand behind of how many, and the number of agreements behind what it is."""
    said = "We sent the clusters a questionnaire. Out of the 9 clusters, 7 replied (78%). "
    said += "The number of formal agreements reported is four."
    assert figures(said) >= {("respondents", "7"), ("formal-agreements", "4")}
    assert ("respondents", "7") not in figures("Of the 9 clusters, 7 replied that they had no agenda.")
