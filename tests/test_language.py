"""Reports in another language than English: which language it is, and what a French one says, read by its word list."""

from datetime import date

import pytest
from documents import HERE, read_text, source
from facts import score

from clew.graph import outcome
from clew.graph.outcome import Evidence
from clew.loaders import language, report
from clew.loaders.document import parse
from clew.loaders.figures import figures
from clew.loaders.ledger import coverage
from clew.loaders.numeric import numbers
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.vocabulary import current, english, speaking

FOLDER = HERE / "missions" / "eu-senegal-2021"
FRENCH = language.languages()["fr"]
PROSE = "La mission a eu lieu à Dakar, et dans les délais les clusters ont répondu à une enquête par téléphone. "


def test_the_french_reports_are_read() -> None:
    """Nearly every fact of two invented reports in French is found, and none that they do not say."""
    found = score(FOLDER)
    assert found.errors == []
    assert found.wrong == []
    assert len(found.missing) <= found.expected * 0.05


def test_what_is_found_is_not_stated() -> None:
    """The language is told by its words; the report does not state it, and so no statement does."""
    found = [each for path in sorted(FOLDER.glob("*.txt")) for each in report.read(path)]
    assert found
    assert [each for each in found if each.property == "language"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PROSE, "fr"),
        (
            "The clusters of the mission have answered the survey, and most were in contact with their partners.",
            "en",
        ),
        ("", "en"),
        ("2016\t2017\t2018", "en"),
        ("Cluster\tCountry\nAgrupació de la Llum\tSpain\nPôle des Eaux\tFrance\n", "en"),
        ("Agrupación de Empresas de la Madera de la Región de Murcia", "en"),
        ("Polo de Inovação da Engenharia de Polímeros de la Serra", "en"),
        ("les the", "en"),
        (
            "Le Pôle Solaire et l’Institut des Mines, of the mission to the clusters for the survey of the SMEs",
            "en",
        ),
    ],
)
def test_language(text: str, code: str) -> None:
    """The stop words tell the language; names in French, few words and a tie leave English."""
    assert language.of(text).language == code


def test_languages_are_those_of_the_files() -> None:
    """Every vocabulary is of a language of its own, English first, and lists its stop words in lower case."""
    known = language.languages()
    assert next(iter(known)) == "en"
    assert all(word == word.casefold() for each in known.values() for word in each.stop_words)


def test_english_is_spoken_again_afterwards() -> None:
    """Reading in French leaves no trace in what is read next."""
    read_text(PROSE * 3, "suivi.txt")
    assert current() is english()
    assert country.find("Maurice") is None
    assert list(dates.find("du 8 au 11 novembre 2021")) == []


def test_a_document_keeps_its_language() -> None:
    """A document knows of which language its words are."""
    assert parse(PROSE, "a.txt").language == "fr"
    assert parse("The mission was held in Dakar.", "a.txt").language == "en"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 8 au 11 novembre 2021", "2021-11-08", "2021-11-11"),
        ("8-11 novembre 2021", "2021-11-08", "2021-11-11"),
        ("du 30 septembre au 2 octobre 2019", "2019-09-30", "2019-10-02"),
        ("le 1er juin 2022", "2022-06-01", "2022-06-01"),
        ("du 3 au 5 juillet 2020", "2020-07-03", "2020-07-05"),
        ("les 4 et 5 août 2020", "2020-08-04", "2020-08-05"),
        ("04/12/2019 - 13/12/2019", "2019-12-04", "2019-12-13"),
    ],
)
def test_days(text: str, first: str, last: str) -> None:
    """Days are read by the months and the small words of the language."""
    with speaking(FRENCH):
        (found,) = dates.find(text)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("Cinq clusters", 5, "count", "exactly"),
        ("près de 120 rencontres", 120, "count", "about"),
        ("plus de vingt-deux PME", 22, "count", "over"),
        ("au moins quatre PME", 4, "count", "at least"),
        ("moins de 2 180 visiteurs", 2180, "count", "under"),
        ("83,3 % des clusters", 83.3, "percent", "exactly"),
        ("30 PME environ", 30, "count", "exactly"),
    ],
)
def test_numbers(text: str, value: float, unit: str, qualifier: str) -> None:
    """Numbers in words and how exact they are called; "un" and "une" count nothing."""
    with speaking(FRENCH):
        (found,) = numbers.find(f"Il y a eu une fois {text}.")
    assert (found.value, found.unit, found.qualifier) == (value, unit, qualifier)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Pays-Bas", "Netherlands"), ("Royaume-Uni", "United Kingdom"), ("Corée du Sud", "South Korea"),
        ("le Sénégal", "Senegal"), ("Maurice", "Mauritius"), ("Vietnam", "Vietnam"), ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("Germany", "Germany"), ("Dupont", None),
    ],
)  # fmt: skip
def test_countries(name: str, found: str | None) -> None:
    """Countries have the names that ISO 3166 gives them in the language; what is stated is the name in English."""
    with speaking(FRENCH):
        told = country.find(name)
    assert (told[0] if told else None) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Entre 20 et 25 PME ont bénéficié de la mission.",
        "Cinq des six clusters sont venus, et dont deux d'Italie.",
        "La délégation comptait 15 journalistes et les clusters ont répondu.",
        "Mme Sofia Benali, directrice de l'Agence du Bois, a ouvert le séminaire.",
        "Le prochain forum aura lieu à Abidjan, Côte d'Ivoire, du 6 au 8 mars 2023.",
        "Le tableau 2 présente les clusters, et la section 4 les pays.",
        "Un accord a été signé par Suomen Puu avec l'Institut du Cèdre en mai 2020.",
    ],
)
def test_what_no_words_tell_is_not_stated(sentence: str) -> None:
    """What is read in English only says nothing in French: no figure, person or thread is guessed."""
    text = f"# Rapport de suivi\n\nDakar, Sénégal, du 8 au 11 novembre 2021\n\n{PROSE}{sentence}\n"
    about = {each.subject.label for each in read_text(text, "suivi.txt")} - {"Report", "Mission", "Country"}
    wrong = [each for each in read_text(text, "suivi.txt") if each.subject.label == "StatedFigure"]
    assert about <= {"StatedFigure"}
    assert [
        (each.value, each.printed) for each in wrong if each.property == "value" and each.value not in (20.0, 25.0)
    ] == []
    qualifiers = {each.value for each in wrong if each.property == "qualifier"}
    assert qualifiers <= {"at least", "at most"}


def test_the_ledger_accounts_for_it() -> None:
    """What is not understood in French is said so: every cell and number has its entry."""
    document, found = report.examine(FOLDER / "eu-senegal-2021-suivi.txt")
    entries = coverage.ledger(document, found)
    counts = coverage.counts(entries)
    assert sum(each.total() for each in counts.values()) == len(entries)
    assert counts["cell"]["not understood"] <= counts["cell"].total() * 0.1
    captions = [each for each in entries if each.text == "2" and "caption" in each.why]
    assert [each.source.line for each in captions] == [15]


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Contrat de fourniture signé en mars 2022", "formalised"),
        ("Le contrat n'a pas été signé", "unknown"),
        ("Aucun contrat signé", "unknown"),
        ("Un accord de recherche a été conclu", "formalised"),
        ("Un atelier commun a été organisé à Thiès", "active"),
        ("Un projet pilote est en cours", "active"),
        ("Une visite à Mbour est prévue", "intended"),
        ("Une visite n'est pas prévue", "unknown"),
        ("Échange d'expériences", "nominal"),
        ("Aucune réponse depuis janvier", "ended"),
        ("Le projet a été abandonné", "ended"),
        ("Contrat signé, puis aucune nouvelle", "contested"),
    ],
)
def test_outcomes(text: str, decided: str) -> None:
    """The rules of outcomes know the words of French, and what takes them back."""
    assert outcome.decide([Evidence(text, source())]).outcome == decided


def test_words_of_rules_are_of_rules() -> None:
    """What another language words is a rule of the table, told by its id, and of none twice."""
    named = [(rule.id, each.id, each.outcome) for rule in outcome.rules() for each in rule.also]
    assert named
    assert all(own == other for own, other, _ in named)


def test_figures_in_english_stay_english() -> None:
    """The nouns of English prose are no measure in French."""
    with speaking(FRENCH):
        document = parse(f"{PROSE * 2}Il y a 12 participants et 3 conferences.", "a.txt")
        assert list(figures.state(Reading(document, FRENCH, None))) == []
