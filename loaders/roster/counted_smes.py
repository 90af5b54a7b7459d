"""SMEs that benefited, where a paragraph counts them and names as many: "2 SMEs benefited: Foo, a member of"."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.numeric import numbers
from clew.loaders.parts import flow
from clew.loaders.prose.names import benefit
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State of the SMEs of `known` that a paragraph names that they benefited, if it counts exactly as many."""
    members = [each for each in known if each.property == "MEMBER_OF" and each.source.table is None]
    for block in flow.read(reading.document) if reading.mission and members else ():
        lines = range(block.text.line, block.text.line + block.text.raw.count("\n") + 1)
        named = {each.subject: each for each in members if each.source.line in lines}
        if block.kind == "paragraph" and len(named) > 1 and _counted(reading, block.text) == {len(named)}:
            for sme, said in named.items():
                yield Statement(sme, "BENEFITED_FROM", reading.mission, said.printed, said.source)


def _counted(reading: Reading, text: Text) -> set[int]:
    """Return how many SMEs sentences count that have benefited."""
    smes = phrase(reading.vocabulary, "numbered-sme-agenda")
    return {
        int(each.value)
        for sentence in text.sentences()
        if benefit.is_sure(reading.vocabulary, sentence.clean)
        for each in numbers.find(sentence.clean)
        if (each.unit, each.qualifier) == ("count", "exactly") and smes.match(sentence.clean, each.end)
    }
