"""What a follow-up report states: who answered, what was agreed, what became of it, and the figures."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.figures import claims, figures
from clew.loaders.prose.lists import listed
from clew.loaders.prose.participants import informants, members, speakers
from clew.loaders.prose.survey import apportioned, by_answer, declared, polled, reporting, respondents, sorted_names
from clew.loaders.prose.threads import benefits, denied, own_members, told, unheard
from clew.loaders.reading import Reading
from clew.loaders.roster import answerers, by_cluster, counted_smes, noted, silent, smes
from clew.loaders.roster import state as roster
from clew.loaders.tabular import tables
from clew.loaders.tabular.kinds import matrix

STAGE = "mid-term"


def states(reading: Reading) -> Iterator[Statement]:
    """Yield what the report states beside its mission."""
    known = [*tables.read(reading), *listed.state(reading)]
    known += sorted_names.state(reading, known)
    referred = [*roster.state(reading, known, surveyed=True)] or [*answerers.state(reading, known)]
    known += referred
    answers = [*polled.state(reading)]
    absent = [*respondents.state(reading, known)]
    replied = [each for each in absent if each.qualifiers.get("respondedToSurvey") is True]
    threads = [*told.state(reading, [*known, *replied] if known else polled.everybody(reading, answers))]
    absent += silent.state(reading, absent)
    threads += unheard.state(reading, known, absent)
    listed_members = [*members.state(reading, [*known, *answers], threads)]
    known += [*own_members.left_out(threads, [*known, *listed_members]), *listed_members]
    known += smes.state(reading, known)
    known += by_cluster.state(reading, known)
    known += noted.state(reading, known)
    known += counted_smes.state(reading, known)
    known += answers
    known += matrix.state(reading, known)
    said = [*respondents.state(reading, known)]
    said += silent.state(reading, said)
    known += declared.state(reading, known, said)
    known += by_answer.state(reading, known)
    known += apportioned.state(reading, known)
    yield from known if roster.introduces(referred) else (each for each in known if each not in referred)
    yield from speakers.state(reading, known)
    yield from informants.state(reading, known)
    yield from benefits.state(reading, known)
    yield from denied.state(reading, known)
    yield from said
    yield from reporting.state(reading, known, said)
    yield from figures.state(reading, known)
    yield from claims.state(reading, known)
