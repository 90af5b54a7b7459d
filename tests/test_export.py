"""The export: every form, the same triples in each, whatever stands in the graph; and the file that it goes to."""

import json
import os
import re
import shutil
import stat
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import networkx
import pyoxigraph
import pytest
from commands import clew, process
from documents import EVENT, FOLLOW_UP
from exported import FORMS, by_oxigraph, by_rdflib, exported, filled
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from clew.graph import rdf, schema
from clew.graph.content import Graph, Node, Relationship
from clew.graph.errors import OutputError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.publication import characters, graphml, ontology, redaction
from clew.graph.publication.dataset import Description, export
from clew.graph.publication.terms import AUTHORITY, BASE, NAMESPACE, PREFIXES, check_base, expand, iri, is_iri
from clew.graph.store import Store
from clew.graph.written import written

TYPE = PREFIXES["rdf"] + "type"
SAID = {"subject": ["Organisation", "Alpha"], "property": "name", "value": "Alpha", "printed": "Alpha"}


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Have the bundled edition in each of the two databases."""
    endpoint: Endpoint = request.getfixturevalue(request.param)
    with filled(endpoint) as opened:
        yield opened


@pytest.fixture(scope="module")
def embedded_store(embedded: Endpoint) -> Iterator[Store]:
    """Have the bundled edition in the embedded database."""
    with filled(embedded) as opened:
        yield opened


def small(name: str = "Alpha", id_: str = "organisation--alpha") -> Graph:
    """Return a graph of one organisation, a mission, a report and a passage; the name stands in all texts."""
    source = ["passage--a-txt--1--00000000"]
    report = Node(("Report",), "report--a-txt", {"id": "report--a-txt", "fileName": name, "kind": "event",
                                                 "sources": source})  # fmt: skip
    place = {"id": source[0], "line": 1, "quote": name, "states": [json.dumps(SAID)]}
    passage = Node(("Passage",), source[0], place)
    mission = Node(("Mission",), "mission--x", {"id": "mission--x", "name": name, "sources": source})
    told = {
        "id": id_,
        "name": name,
        "aliases": [name, "Alpha Ltd"],
        "kind": "cluster",
        "named": True,
        "sources": source,
    }
    alpha = Node(("Organisation", "Cluster"), id_, told)
    made = Graph({each.id: each for each in (report, passage, mission, alpha)})
    made.add(Relationship("IN_REPORT", passage, report, (), {"sources": source}))
    role = {"role": "delegate", "sources": source}
    made.add(Relationship("TOOK_PART_IN", alpha, mission, (("role", "delegate"),), role))
    return made


# ---------------------------------------------------------------- the forms


@pytest.mark.parametrize("form", FORMS)
def test_two_libraries_read_the_same(embedded_store: Store, form: str) -> None:
    """Both libraries read every form, and find the triples of all others; none is a blank node's."""
    data = exported(embedded_store.stream(), form)
    expected = by_oxigraph(exported(embedded_store.stream(), "nt"), "nt")
    assert by_oxigraph(data, form) == by_rdflib(data, form) == expected
    assert not any(part.startswith("_:") for triple in expected for part in triple[:2])
    assert not any(isinstance(quad.object, pyoxigraph.BlankNode) for quad in pyoxigraph.parse(data, rdf.FORMS[form]))


@pytest.mark.parametrize("form", FORMS)
def test_every_triple_is_there_once(embedded_store: Store, form: str) -> None:
    """A triple is written once in each graph that it stands in; the description counts what all hold together."""
    quads = list(pyoxigraph.parse(exported(embedded_store.stream(), form), rdf.FORMS[form]))
    assert len(quads) == len(set(quads))
    (count,) = [quad.object.value for quad in quads if quad.predicate.value == PREFIXES["void"] + "triples"]
    assert int(count) == len({quad.triple for quad in quads})


def test_both_databases_export_the_same(store: Store) -> None:
    """The export is the same byte for byte a second time, from either database, and from the graph in memory."""
    first = exported(store.stream(), "trig")
    assert exported(store.stream(), "trig") == first
    assert exported(store.read().walk(), "trig") == first


def test_pages_are_seamless(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever pages end, what comes out is the same."""
    whole = exported(embedded_store.stream(), "nt")
    for size in (1, 7, 629):
        monkeypatch.setattr("clew.graph.bolt.cypher.PAGE", size)
        assert exported(embedded_store.stream(), "nt") == whole


# ---------------------------------------------------------------- reports


def named_graphs(store_: Store) -> dict[str, set[tuple[str, str, str]]]:
    """Return the triples of each named graph, and under an empty name those of none."""
    graphs: dict[str, set[tuple[str, str, str]]] = {}
    for quad in pyoxigraph.parse(exported(store_.stream(), "trig"), rdf.FORMS["trig"]):
        name = getattr(quad.graph_name, "value", "")
        triple = quad.subject.value, quad.predicate.value, quad.object.value
        graphs.setdefault(name, set()).add(triple)
    return graphs


def test_each_report_is_a_graph(embedded_store: Store) -> None:
    """Each report is a bundle with a graph of its own, in which its passages stand; no other holds them."""
    graphs = named_graphs(embedded_store)
    event, follow_up = (iri(BASE, f"report--{name.replace('.', '-')}") for name in (EVENT, FOLLOW_UP))
    assert graphs.keys() == {"", event, follow_up}
    for report, other in ((event, follow_up), (follow_up, event)):
        assert (report, TYPE, expand("prov:Bundle")) in graphs[report]
        passages = {triple[0] for triple in graphs[report] if triple[1] == expand("oa:hasSource")}
        assert len(passages) > 20
        assert not any(triple[0] in passages for triple in graphs[other] | graphs[""])


def test_what_clew_found_is_stated_by_no_report(embedded_store: Store) -> None:
    """Observations, outcomes and checks are clew's own: they stand in no report's graph."""
    graphs = named_graphs(embedded_store)
    own = {expand(each) for each in ("clew:Observation", "clew:Check")}
    for name, triples in graphs.items():
        found = {value for _, predicate, value in triples if predicate == TYPE} & own
        assert found == (own if not name else set())
        assert any(predicate == expand("clew:outcome") for _, predicate, _ in triples) == (not name)


# ---------------------------------------------------------------- terms


def test_every_term_is_declared(embedded_store: Store) -> None:
    """Every term of clew's own in the export is in the vocabulary, with label, definition, domain and range."""
    told: dict[str, set[str]] = {}
    for subject, predicate, _ in ontology.vocabulary():
        told.setdefault(subject, set()).add(predicate)
    used = by_oxigraph(exported(embedded_store.stream(), "nt"), "nt")
    own = {part for triple in used for part in triple[:3] if part.startswith(NAMESPACE)} - {NAMESPACE}
    assert own <= told.keys()
    label = {expand("rdfs:label"), expand("skos:prefLabel")}
    for term, predicates in told.items():
        assert predicates & label or term == NAMESPACE, term
        assert expand("skos:definition") in predicates, term
    for kind in (*schema.NODES, *schema.RELATIONSHIPS):
        for each in kind.properties:
            if each.term.startswith("clew:"):
                assert {expand("rdfs:domain"), expand("rdfs:range")} <= told[expand(each.term)], each


def test_terms_have_prefixes() -> None:
    """Every term of the schema begins with a prefix that is declared, and every property has one."""
    for each in schema.COMMON:
        assert expand(each.term)
    for kind in (*schema.NODES, *schema.RELATIONSHIPS):
        assert expand(kind.term)
        assert all(expand(term) for each in kind.properties for term in each.term.split("/"))


def test_terms_of_one_kind_are_told_apart() -> None:
    """No two properties or relationships of a kind of node share a term: they would be one in RDF."""
    for kind in schema.NODES:
        leaving = [each for each in schema.RELATIONSHIPS if schema.first_label(each.start) == kind.label]
        terms = [each.term for each in (*schema.properties(kind.label).values(), *leaving)]
        assert len(terms) == len(set(terms)), kind.label


def test_countries_are_those_of_the_publications_office(embedded_store: Store) -> None:
    """Every country with a code is matched with the authority's, under the code of three letters."""
    found = by_oxigraph(exported(embedded_store.stream(), "nt"), "nt")
    matched = {triple[2] for triple in found if triple[1] == expand("skos:exactMatch")}
    assert f"{AUTHORITY}MEX" in matched
    assert all(re.fullmatch(re.escape(AUTHORITY) + "[A-Z]{3}", each) for each in matched)
    codes = embedded_store.query("MATCH (c:Country) RETURN c.alpha3 AS code")
    assert matched == {AUTHORITY + row["code"] for row in codes}


def test_labels_of_a_concept_are_disjoint(embedded_store: Store) -> None:
    """SKOS wants no preferred label among the others; with the name, they are all aliases."""
    found = by_oxigraph(exported(embedded_store.stream(), "nt"), "nt")
    labels: dict[str, dict[str, set[str]]] = {}
    for subject, predicate, value, *_ in found:
        if predicate in (expand("skos:prefLabel"), expand("skos:altLabel")):
            labels.setdefault(subject, {}).setdefault(predicate, set()).add(value)
    assert all(not each.get(expand("skos:prefLabel"), set()) & each.get(expand("skos:altLabel"), set())
               for each in labels.values())  # fmt: skip
    for row in embedded_store.query("MATCH (o:Organisation) WHERE o.named RETURN o.id AS id, o.aliases AS aliases"):
        assert set().union(*labels[iri(BASE, row["id"])].values()) == set(row["aliases"])


def test_sources_of_relationships_survive(embedded_store: Store) -> None:
    """Whatever states a relationship is told of a resource for it, unless it is one of its own ends."""
    found = by_oxigraph(exported(embedded_store.stream(), "nt"), "nt")
    derived: dict[str, set[str]] = {}
    for subject, predicate, value, *_ in found:
        if predicate == expand("prov:wasDerivedFrom"):
            derived.setdefault(subject, set()).add(value)
    for each in embedded_store.read().relationships.values():
        keys = [str(value) for _, value in each.key]
        resource = iri(BASE, each.type.lower().replace("_", "-"), each.start.id, each.end.id, *keys)
        sources = {iri(BASE, source) for source in each.properties["sources"]}
        ends = {iri(BASE, each.start.id), iri(BASE, each.end.id)}
        assert derived.get(resource) == sources or (resource not in derived and sources <= ends), each.type


def test_the_description_makes_nothing_up() -> None:
    """Title, publisher and licence are there where they are given, and only then; an IRI is one, a text is a text."""
    bare = {predicate for (_, predicate, _), _ in export([], Description(BASE))}
    terms = ("dcterms:title", "dcterms:publisher", "dc:publisher", "dcterms:license", "dc:rights", "dcterms:issued")
    assert not bare & {expand(each) for each in terms}
    by = "https://creativecommons.org/licenses/by/4.0/"
    found = by_oxigraph(exported([], "nt", title="T\x00", publisher="Ann", licence=by), "nt")
    assert (f"{BASE}dataset", expand("dcterms:title"), "T\ufffd", PREFIXES["xsd"] + "string") in found
    assert (f"{BASE}dataset", expand("dc:publisher"), "Ann", PREFIXES["xsd"] + "string") in found
    assert (f"{BASE}dataset", expand("dcterms:license"), by) in found


# ---------------------------------------------------------------- hostile texts

HOSTILE = ["\x00\x01\x0b\x0c\x1f", "\r", "a\r\nb", "\t\n", "\x7f\x85\u2028\u2029", "\ufffe\uffff", '"\\', "<a>&amp;]]>",
           "\U0001f600\u202e", " ", "", "\ud800", "_:x", "<urn:x>", "{}|^`"]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_hostile_names_in_every_form(name: str, form: str) -> None:
    """Whatever a name holds, every form is valid, both libraries read one thing, and no name is lost or merged."""
    data = exported(small(name).walk(), form)
    found = by_oxigraph(data, form)
    assert found == by_rdflib(data, form) == by_oxigraph(exported(small(name).walk(), "nt"), "nt")
    string = PREFIXES["xsd"] + "string"
    alpha = iri(BASE, "organisation--alpha")
    assert (alpha, expand("skos:prefLabel"), characters.clean(name), string) in found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(max_size=12), id_=st.text(max_size=12))
@example(name="\ud800", id_='\ud800 <>"{}|\\^`\x00.%')
def test_nothing_makes_invalid_quads(name: str, id_: str) -> None:
    """Whatever stands in names and ids, N-Quads and RDF/XML are valid and say the same."""
    made = small(name, f"organisation--{id_}")
    quads, xml = (exported(made.walk(), form) for form in ("nq", "rdf"))
    assert by_oxigraph(quads, "nq") == by_rdflib(quads, "nq") == by_oxigraph(xml, "rdf") == by_rdflib(xml, "rdf")
    assert len(by_oxigraph(quads, "nq")) > 200


@given(base=st.text(max_size=20))
@settings(deadline=None)
@example(base="http://[/")
@example(base="https://a b/")
@example(base="a:#")
def test_a_base_is_an_iri_or_refused(base: str) -> None:
    """What is taken for a base makes valid IRIs; everything else is refused in one line."""
    try:
        check_base(base)
    except OutputError as error:
        assert "\n" not in str(error)
    else:
        assert pyoxigraph.NamedNode(base)
        assert by_oxigraph(exported(small().walk(), "nq", base), "nq")


def test_what_is_an_iri() -> None:
    """An IRI is absolute and holds no character that a form of RDF has no place for."""
    assert all(map(is_iri, ("https://a.example/x#y", "urn:isbn:1", "http://é.example/ü")))
    none = ("", "x", "/x", "https://", "http://a b", "http://a/<>", "CC BY 4.0", "https://[::1", "http://a/%zz",
            "http://a:b/", "http://a/#x#y", "http://a@b@c", "http://a/[", "http://a/\ue000",
            "http://a/\U0001fffe")  # fmt: skip
    assert not any(map(is_iri, none))


@given(text=st.text("abz019:/?#[]@!$%&'()*+,;=-._~<>\"{}|\\^` \x7f\xa0\xe9\u202e\ue000\ufffd\U000e0001", max_size=9))
@settings(deadline=None)
def test_what_is_an_iri_is_one_to_whoever_reads_it(text: str) -> None:
    """Nothing passes for an IRI that a reader of RDF would refuse."""
    for each in (text, f"http://{text}", f"urn:{text}"):
        assert not is_iri(each) or pyoxigraph.NamedNode(each)


@pytest.mark.parametrize("form", ["nt", "nq"])
@pytest.mark.parametrize("name", [*HOSTILE, "plain"], ids=ascii)
def test_lines_are_those_of_the_library(name: str, form: str) -> None:
    """The lines that clew writes itself are byte for byte those that pyoxigraph writes."""
    data, again = exported(small(name).walk(), form), BytesIO()
    pyoxigraph.serialize(pyoxigraph.parse(data, rdf.FORMS[form]), again, rdf.FORMS[form])
    assert again.getvalue() == data


# ---------------------------------------------------------------- without people


def people(store_: Store) -> list[str]:
    """Return the names of all people, and the surnames."""
    names = [row["name"] for row in store_.query("MATCH (p:Person) RETURN p.name AS name")]
    assert len(names) >= 5
    return [*names, *(name.split()[-1] for name in names)]


@pytest.mark.parametrize("form", ["ttl", "nq", "graphml"])
def test_nobody_leaves(embedded_store: Store, form: str) -> None:
    """Without people there is no person, no statement about one, and no name of one in any text or id."""
    file = BytesIO()
    if form == "graphml":
        graphml.write(redaction.without_persons(embedded_store.stream), file)
    text = (file.getvalue() or exported(redaction.without_persons(embedded_store.stream), form)).decode()
    told = text.encode().decode("unicode_escape", "ignore") if form == "nq" else text
    assert "Session" in text
    assert not re.search(r"person--|Person\b(?!s)|Ambassador", text.replace("foaf:Person", "Person"))
    for name in people(embedded_store):
        assert name.casefold() not in text.casefold()
        assert name.casefold() not in told.casefold()


def test_only_people_leave(embedded_store: Store) -> None:
    """All else stays: other nodes but for passages that state people alone, and no source is left that went."""
    kept = {node.id: node for node, _ in redaction.without_persons(embedded_store.stream)}
    before = embedded_store.read().nodes
    gone = [node for id_, node in before.items() if id_ not in kept]
    assert {node.label for node in gone} == {"Person", "Passage"}
    assert all('"Person"' in said for node in gone if node.label == "Passage" for said in node.properties["states"])
    cited = {each for node in kept.values() for each in node.properties.get("sources", [])}
    assert cited <= kept.keys()


def test_names_elsewhere_are_blacked_out() -> None:
    """A name goes in whatever case and spacing, a surname alone after a form of address, and nothing else does."""
    made = small("ann  BLACK said; Mr. Black agreed; Black Forest Ltd")
    person = Node(("Person",), "person--ann-black", {"id": "person--ann-black", "name": "Ann Black", "sources": ["x"]})
    made.nodes[person.id] = person
    (alpha,) = [n for n, _ in redaction.without_persons(made.walk) if n.label == "Organisation"]
    assert alpha.properties["name"] == "[…] said; […] agreed; Black Forest Ltd"


# ---------------------------------------------------------------- GraphML


def test_graphml(store: Store, tmp_path: Path) -> None:
    """GraphML opens again with all nodes and relationships, lists joined; it is the same from either database."""
    with (tmp_path / "g.graphml").open("wb") as file:
        graphml.write(store.stream(), file)
    file_ = BytesIO()
    graphml.write(store.read().walk(), file_)
    assert (tmp_path / "g.graphml").read_bytes() == file_.getvalue()
    found, whole = networkx.read_graphml(tmp_path / "g.graphml"), store.read()
    assert set(found.nodes) == set(whole.nodes)
    assert found.number_of_edges() == len(whole.relationships)
    assert list(found.nodes) == [node.id for node, _ in whole.walk()]
    (mission,) = [data for _, data in found.nodes(data=True) if data["kind"] == "Mission"]
    assert mission["startDate"] == "2016-10-25"
    assert all(data["label"] and data["sources"] for _, _, data in found.edges(data=True))


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_graphml_of_hostile_names(name: str) -> None:
    """Whatever a name holds, the file is one that networkx opens."""
    file = BytesIO()
    graphml.write(small(name).walk(), file)
    found = networkx.read_graphml(BytesIO(file.getvalue()))
    assert (found.nodes["organisation--alpha"].get("name") or "").strip() == characters.clean(name).strip()


# ---------------------------------------------------------------- the file


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    """What goes wrong while a file is written leaves the old one and nothing else; a new one keeps the old's rights."""
    path = tmp_path / "x.ttl"
    path.write_text("old")
    path.chmod(0o640)
    with pytest.raises(RuntimeError), written(str(path)) as file:
        file.write(b"half")
        raise RuntimeError
    assert (path.read_text(), os.listdir(tmp_path)) == ("old", ["x.ttl"])  # noqa: PTH208
    with written(str(path)) as file:
        file.write(b"new")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)
    assert [each.name for each in tmp_path.iterdir()] == ["x.ttl"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Where the name is a link, what it names is replaced."""
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with written(str(tmp_path / "link")) as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.parametrize("name", ["none/x.ttl", "folder"])
def test_no_such_place(tmp_path: Path, name: str) -> None:
    """A folder that is not there, or that is one, is told in one line."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="name another file"), written(str(tmp_path / name)):
        pass


# ---------------------------------------------------------------- the command


@pytest.fixture(scope="module")
def folder(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Have the bundled edition in a folder."""
    return Path(shutil.copytree(bundled, tmp_path_factory.mktemp("export") / "clew"))


@pytest.mark.parametrize("form", [*FORMS, "graphml"])
def test_the_suffix_says_the_form(folder: Path, tmp_path: Path, form: str) -> None:
    """A file's suffix says its form; `--format` writes the same to stdout, and prints nothing else."""
    done = clew("export", "-o", tmp_path / f"x.{form}", db=folder)
    assert done == clew("export", "-o", tmp_path / "x.data", "--format", form, db=folder)
    assert (done.code, done.out, done.err) == (0, "", "")
    piped = process("--db", folder, "export", "--format", form, "-o", "-")
    assert (piped.code, piped.err) == (0, "")
    data = (tmp_path / f"x.{form}").read_bytes()
    assert piped.out.encode() == data == (tmp_path / "x.data").read_bytes()


@pytest.mark.parametrize("what", ["--vocabulary", "--shapes"])
def test_terms_need_no_database(tmp_path: Path, what: str) -> None:
    """Vocabulary and shapes are written without a database, to stdout as Turtle."""
    done = clew("export", what, db=tmp_path / "none")
    assert done.code == 0
    assert by_oxigraph(done.out.encode(), "ttl") == by_rdflib(done.out.encode(), "ttl")
    assert clew("export", what, "-o", tmp_path / "x.rdf", db=tmp_path / "none").code == 0
    assert by_oxigraph((tmp_path / "x.rdf").read_bytes(), "rdf") == by_oxigraph(done.out.encode(), "ttl")
    assert [each.name for each in tmp_path.iterdir()] == ["x.rdf"]


def test_options(folder: Path) -> None:
    """Base, title, publisher and licence stand in what is written, and nobody who was to be left out."""
    base = "https://data.example.org/"
    given = ["--base", base, "--title", "A title", "--publisher", "Ann", "--licence", "CC BY", "--without-persons"]
    done = clew("export", "--format", "nt", "-o", "-", *given, db=folder)
    assert done.code == 0
    assert f'<{base}dataset> <{expand("dcterms:title")}> "A title" .' in done.out
    assert BASE not in done.out
    assert expand("foaf:Person") not in done.out


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with nothing in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


BAD = {
    "nowhere": (["export"], 2, "give -o FILE"),
    "stdout without a form": (["export", "-o", "-"], 2, "--format"),
    "an unknown suffix": (["export", "-o", "x.foo"], 1, r"x\.foo: no form of RDF has this suffix; give \.ttl"),
    "an unknown form": (["export", "-o", "x", "--format", "n3"], 2, "'n3' is not one of"),
    "two kinds": (["export", "-o", "x.ttl", "--shapes", "--graphml"], 2, "give one of them"),
    "shapes as GraphML": (["export", "-o", "x.graphml", "--shapes"], 1, "no form of RDF"),
    "a base that is none": (["export", "-o", "x.ttl", "--base", "x"], 1, "--base 'x': give an absolute IRI"),
    "no such folder": (["export", "-o", "none/x.ttl"], 1, r"none/x\.ttl: No such file or directory; name another"),
    "no such folder for a page": (["view", "-o", "none/x.html"], 1, r"none/x\.html: No such file or directory"),
}


@pytest.mark.parametrize(("asked", "code", "said"), BAD.values(), ids=BAD)
def test_a_mistake_is_one_line(folder: Path, empty_folder: Path, asked: list[str], code: int, said: str) -> None:
    """A mistake is one line, and leaves no file."""
    done = clew(*asked, db=folder)
    assert (done.code, done.out) == (code, "")
    assert re.fullmatch(rf"clew: [^\n]*{said}[^\n]*\n", done.err)
    assert list(empty_folder.iterdir()) == []


def test_export_makes_no_database(tmp_path: Path) -> None:
    """Where there is no database, none is made, and no file is."""
    done = clew("export", "-o", tmp_path / "x.ttl", db=tmp_path / "none")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert list(tmp_path.iterdir()) == []
