"""The published reports and the edition in the repository's own words give the same graph."""

from collections import Counter

from documents import (
    BUNDLED,
    EVENT,
    FOLLOW_UP,
    REAL,
    graph,
    is_long,
    lines,
    nodes,
    one,
    outgoing,
    real_is_here,
    table_lines,
    without_passages,
)

pytestmark = real_is_here


def differing(left, right):
    """Return what stands under one key only, or under both with another value."""
    return {
        key: (left.get(key), right.get(key)) for key in left.keys() | right.keys() if left.get(key) != right.get(key)
    }


def test_nodes_are_the_same():
    """Both editions give the same nodes, with the same properties but for longer texts."""
    assert differing(without_passages(graph(REAL))[0], without_passages(graph(BUNDLED))[0]) == {}


def test_relationships_are_the_same():
    """Both editions give the same relationships, with the same properties."""
    assert differing(without_passages(graph(REAL))[1], without_passages(graph(BUNDLED))[1]) == {}


def test_short_texts_are_the_same():
    """A text of few words is the same in both, wherever it stands in the graph."""

    def short(edition):
        found = Counter()
        for node in graph(edition).nodes.values():
            for name, value in node.properties.items():
                if node.label == "Agreement" and isinstance(value, list) and name != "sources":
                    found.update((node.id, name, each) for each in value if not is_long(each))
        return found

    assert short(REAL) == short(BUNDLED)


def test_cells_of_the_passages_are_the_same():
    """The passages stand in the same rows of the same tables, as often in one edition as in the other."""

    def cells(edition):
        found = [
            (
                one(outgoing(graph(edition), p, "IN_REPORT")).end.id,
                *(p.properties.get(k) for k in ("line", "table", "row")),
            )
            for p in nodes(graph(edition), "Passage")
        ]
        return Counter(each for each in found if each[-1])

    assert cells(REAL) == cells(BUNDLED)


def test_layout_is_the_same():
    """Both editions have as many lines, blank ones and rows with as many cells, in the same places."""
    for name in (EVENT, FOLLOW_UP):
        one_, other = (lines(edition, name) for edition in (REAL, BUNDLED))
        assert [bool(line.strip()) for line in one_] == [bool(line.strip()) for line in other]
        assert [line.count("\t") for line in one_] == [line.count("\t") for line in other]


def test_cells_of_few_words_are_printed_alike():
    """Every cell of few words is printed alike; a list of types of cooperation may have other separators."""
    for one_, other in zip(*(table_lines("\n".join(lines(e, FOLLOW_UP))) for e in (REAL, BUNDLED)), strict=True):
        assert one_[0] == other[0]
        for left, right in zip(one_[1].split("\t"), other[1].split("\t"), strict=True):
            assert left == right.replace(";", "") or is_long(left)


def test_longer_sentences_are_in_other_words():
    """No line of prose is taken over: the words of the published reports belong to their authors."""
    for name in (EVENT, FOLLOW_UP):
        for left, right in zip(*(lines(edition, name) for edition in (REAL, BUNDLED)), strict=True):
            if "\t" not in left and len(left.split()) > 25:
                assert left != right
