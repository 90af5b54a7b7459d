"""The page: what is in the file, and what a reader sees and does in a real browser."""

import json
import re
import shutil
from base64 import b64encode
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import axe_playwright_python
import hostile
import pytest
from browser import browser, opened  # noqa: F401 -- `browser` is a fixture
from commands import clew
from documents import BUNDLED, REAL, graph, statements, threads

from clew.graph.build import build
from clew.graph.content import Node, Relationship
from clew.graph.errors import ParameterError
from clew.graph.names.judgement import shipped
from clew.graph.page import chronicle
from clew.graph.page.facts import Facts
from clew.graph.page.layout import Disc, fan, whole
from clew.graph.page.material import Material
from clew.graph.page.prose import Prose
from clew.graph.pair import MEMBERS
from clew.graph.view import network, view
from clew.queries import library


@pytest.fixture(scope="module")
def text() -> str:
    return view(_with_checks())


@pytest.fixture(scope="module")
def file(text: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(text, "utf-8", newline="\n")
    return path


def _with_checks() -> Any:
    """Return the bundled example with one figure checked, as `build` leaves it in the database."""
    made = build(statements(BUNDLED), shipped())
    figure = next(each for each in made.nodes.values() if each.properties.get("value") == 44.0)
    check = Node(
        ("Check",), "check", {"id": "check", "verdict": "contradicted", "why": "another passage says otherwise"}
    )
    made.nodes["check"] = check
    made.add(Relationship("CHECKED_BY", figure, check))
    return made


def _data(text: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    return json.loads(found[1])


# The file


def test_same_graph_same_bytes(text):
    backwards = build(tuple(reversed(statements(BUNDLED))), shipped())
    assert view(backwards) == view(build(statements(BUNDLED), shipped()))


def test_small_and_readable(text):
    assert len(text.encode()) < 4_000_000
    for name in ("Orquídea de Vanillia de Tuxpan", "Oekoenergie-Cluster (OEC)", "Water Alliance"):
        assert name in text


def test_asks_for_nothing(text):
    assert not re.search(r"<(?:link|img|iframe|object|embed|base)\b", text.partition('id="data"')[0])
    assert "sourceMappingURL" not in text
    assert not re.search(r"<script[^>]*\bsrc=", text)


def test_policy_allows_our_scripts_and_styles_and_nothing_else(text):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1]
    for body in re.findall(r"<script>(.*?)</script>", text, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", text, re.DOTALL
    ):
        assert "sha256-" + b64encode(sha256(body.encode()).digest()).decode() in policy[1]


def test_every_thread_with_its_evidence(text):
    data = _data(text)
    assert len(data["threads"]) == len(threads(graph(BUNDLED))) == 21
    assert {each["outcome"] for each in data["threads"]} == {
        "formalised", "active", "intended", "nominal", "ended", "contested", "unknown"
    }  # fmt: skip
    assert all(each["evidence"] and each["rule"] in data["rules"] for each in data["threads"])


def test_words_that_decided_stand_in_their_passage(text):
    data = _data(text)
    for thread in data["threads"]:
        for passage, words_for, words_against in thread["evidence"]:
            assert all(words in data["passages"][passage][7] for words in (*words_for, *words_against))


@pytest.mark.parametrize("edition", [BUNDLED, REAL], ids=str)
def test_answer_is_that_of_the_query(edition, tmp_path):
    clew("build", edition.folder, db=tmp_path / "db")
    rows = clew("query", "survival", "-f", "json", db=tmp_path / "db").json
    facts = Facts(graph(edition))
    ours = {(each.measure, each.pair): each for each in Prose(facts, Material(facts).tree()).shares}
    asked = {(each["measure"], each["pair"]): each for each in rows if each["of"]}
    assert ours.keys() == asked.keys()
    for key, share in ours.items():
        assert (share.alive, share.of) == (asked[key]["alive"], asked[key]["of"])
        assert share.interval == pytest.approx((asked[key]["low"], asked[key]["high"]))


def test_members_of_the_eu_are_those_of_the_queries():
    assert sorted(MEMBERS) == sorted(library.load("survival").bind({})["euMembers"])


def test_pairs_are_those_of_the_query(bundled):
    rows = clew("threads", "-f", "json", db=bundled).json
    ours = {each["id"]: each["pair"] for each in Material(Facts(graph(BUNDLED))).tree()["threads"]}
    assert ours == {each["id"]: each["pair"] for each in rows}


def test_remainder_is_a_quantity_and_no_thread(text):
    assert "23</button> threads that the reports count are never named" in text
    assert text.count('"id":"thread--') == 21


def test_unknown_mission():
    with pytest.raises(ParameterError, match="no mission of that name"):
        view(graph(BUNDLED), "nowhere")


def test_mission_by_alias():
    alias = "eu – mexico seminar and cluster & business matchmaking event"
    assert _data(view(graph(BUNDLED), alias))["threads"]


def test_empty_graph_is_a_page():
    assert "nothing can be said" in view(build(()))


def test_nothing_else_is_written(bundled, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(bundled, tmp_path / "db")
    done = clew("view", "-o", "page.html", db=tmp_path / "db")
    assert (done.code, done.out) == (0, "")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["db", "page.html"]


def test_cannot_write_is_one_line(bundled, tmp_path):
    done = clew("view", "-o", tmp_path / "none" / "page.html", db=bundled)
    assert done.code == 1
    assert done.err.count("\n") == 1


# The network


def test_parallel_threads_are_two_edges():
    tree = Material(Facts(graph(BUNDLED))).tree()
    tree["threads"] += [dict(tree["threads"][0]), {**tree["threads"][0], "cluster": 0, "organisation": 0}]
    first = tree["threads"][0]
    edges = [
        each
        for each in network(tree)["edges"]
        if {each["from"], each["to"]} == {first["cluster"], first["organisation"]}
    ]
    assert len(edges) == len({each["bend"] for each in edges}) == 2


def test_nobody_stands_on_another():
    nodes = network(Material(Facts(graph(BUNDLED))).tree())["nodes"]
    places = [(each["x"], each["y"]) for each in nodes]
    assert len(set(places)) == len(places)
    apart = min(abs(a - c) + abs(b - d) for n, (a, b) in enumerate(places) for c, d in places[:n])
    assert apart > 30


@pytest.mark.parametrize("many", [0, 1, 2, 30, 400])
def test_discs_do_not_overlap(many):
    discs = [fan(n, range(1000 + n * 50, 1000 + n * 50 + n % 40)) for n in range(many)]
    whole(discs)
    assert all(
        (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= (a.radius + b.radius) ** 2 - 1
        for n, a in enumerate(discs)
        for b in discs[:n]
    )


def test_positions_are_whole_numbers():
    assert Disc(1, x=0.4, y=1.6).positions() == {1: (0, 2)}


# The page in a browser


def test_quote_is_there_on_a_click(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.click('#thread-table button:text-is("PEMEX")')
        panel = seen.page.locator("#panel")
        assert "formalised" in panel.inner_text()
        assert "MoUs signed" in panel.locator("mark").all_inner_texts()
        assert "eu-mexico-2016-follow-up.txt, line 385: Annex 1" in panel.inner_text()


def test_click_on_a_line_of_the_network(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        spot = seen.page.evaluate("""() => {
            clew.by("canvas").scrollIntoView({ behavior: "instant", block: "center" });
            const edge = clew.data.network.edges.find((e) => e.thread !== undefined);
            const box = clew.by("canvas").getBoundingClientRect();
            const at = clew.drawn.canvasToDOM(clew.drawn.body.edges[edge.id].edgeType.getPoint(0.5));
            return { x: box.x + at.x, y: box.y + at.y, id: clew.data.threads[edge.thread].id };
        }""")
        seen.page.mouse.click(spot["x"], spot["y"])
        seen.page.wait_for_selector("#panel:not([hidden])")
        assert seen.page.evaluate("clew.state.open") == f"thread:{spot['id']}"


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("country", "Netherlands", 1),
        ("type", "joint venture", None),
        ("field", "Water", None),
        ("cluster", "organisation--archenerg", 3),
        ("pair", "EU-EU", 7),
    ],
)
def test_each_filter(browser, file, name, value, left):  # noqa: F811
    with opened(browser, file) as seen:
        box = seen.page.locator(f"#filter-{name}")
        values = box.locator("option").evaluate_all("all => all.map((each) => each.value)")
        box.select_option(value if value in values else values[1])
        rows = seen.page.locator("#thread-table tbody tr").count()
        assert 0 < rows < 21
        assert left in (None, rows)
        assert seen.page.inner_text("#shown").startswith(f"{rows} of 21 threads")
        shown = seen.page.evaluate("clew.scene.edges.filter((e) => String(e.id).startsWith('t') && !e.hidden).length")
        assert shown == rows


def test_filter_by_outcome(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.check("[data-outcome=formalised]")
        seen.page.check("[data-outcome=active]")
        assert seen.page.locator("#thread-table tbody tr").count() == 5
        seen.page.click("#clear")
        assert seen.page.locator("#thread-table tbody tr").count() == 21


def test_search_without_accents_and_by_alias(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.fill("#search", "orquidea")
        assert seen.page.locator("#thread-table tbody tr").count() == 1
        seen.page.fill("#search", "EFICIENCIA energetica")
        assert "CEEC" in seen.page.inner_text("#matches")
        seen.page.fill("#search", "no such name")
        assert seen.page.locator("#thread-table tbody tr").count() == 0


def test_sorting(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        head = seen.page.locator("#thread-table th button", has_text="Outcome")
        head.click()
        first = seen.page.locator("#thread-table tbody tr").first
        assert "formalised" in first.inner_text()
        head.click()
        assert "unknown" in first.inner_text()
        assert seen.page.locator("th[aria-sort=descending]").count() == 1


def test_link_is_the_view(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.check("[data-outcome=ended]")
        seen.page.fill("#search", "tunna")
        seen.page.click('#thread-table button:text-is("Tunna")')
        fragment = "#" + seen.page.url.partition("#")[2]
    with opened(browser, file, fragment) as again:
        assert again.page.locator("#thread-table tbody tr").count() == 1
        assert again.page.is_checked("[data-outcome=ended]")
        assert again.page.input_value("#search") == "tunna"
        assert "nobody is responding" in again.page.inner_text("#panel")


@pytest.mark.parametrize(
    "fragment", ["#open=thread:none", "#open=toString:x", "#outcome=%00", "#sort=x~y&q=%5B(", "#about"]
)
def test_fragments_that_mean_nothing(browser, file, fragment):  # noqa: F811
    with opened(browser, file, fragment) as seen:
        assert seen.page.is_hidden("#panel")


def test_event_and_mid_term(browser, file):  # noqa: F811
    colours = (
        "[...new Set(clew.scene.edges.filter((e) => String(e.id).startsWith('t')).map((e) => e.color.color))].length"
    )
    with opened(browser, file) as seen:
        assert seen.page.evaluate(colours) == 7
        seen.page.get_by_label("At the event").check()
        assert seen.page.evaluate(colours) == 1
        assert "As it stood at the event" in seen.page.inner_text("#shown")


def test_every_number_opens_its_source(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        targets = seen.page.locator("[data-open]").evaluate_all("all => [...new Set(all.map((e) => e.dataset.open))]")
        assert {"measure:strict:all", "measure:claimed:all", "outcome:nominal"} <= set(targets)
        empty = seen.page.evaluate("""(targets) => targets.filter((each) => {
            clew.set({ open: "" });
            clew.open(each);
            return clew.by("panel").hidden || clew.by("panel").textContent.length < 20;
        })""", targets)  # fmt: skip
        assert empty == []


def test_keyboard_only(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.focus("#canvas")
        for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
            seen.page.keyboard.press(key)
        assert seen.page.inner_text("#spoken")
        seen.page.keyboard.press("Enter")
        assert seen.page.is_visible("#panel")
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("clew.by('panel').contains(document.activeElement)")
        seen.page.keyboard.press("Escape")
        assert seen.page.is_hidden("#panel")
        assert seen.page.evaluate("document.activeElement.id") == "canvas"


def test_the_answer_by_keyboard(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.locator('.lede [data-open="measure:claimed:all"]').focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "panel-title"
        assert seen.page.locator("#panel blockquote").count() > 0
        seen.page.keyboard.press("Escape")
        assert seen.page.evaluate("document.activeElement.dataset.open") == "measure:claimed:all"


def test_narrow_phone(browser, file):  # noqa: F811
    with opened(browser, file, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
        seen.page.tap('.lede [data-open="measure:strict:all"]')
        box = seen.page.locator("#panel").bounding_box()
        assert box is not None
        assert box["width"] <= 390


def test_audit(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        assert "contradicted" in seen.page.locator("#figure-table tbody tr").first.inner_text()
        seen.page.locator('#figure-table [data-open^="figure:"]').first.click()
        assert "another passage says otherwise" in seen.page.inner_text("#panel")


def test_downloads(browser, file):  # noqa: F811
    with opened(browser, file) as seen:
        saved = {}
        for label in ("Threads as CSV", "Figures as CSV", "Network as PNG", "Network as SVG", "Picture as SVG"):
            with seen.page.expect_download() as download:
                seen.page.get_by_role("button", name=label).click()
            saved[label] = Path(download.value.path()).read_bytes()
        assert saved["Threads as CSV"].decode("utf-8-sig").count("\r\n") == 22
        assert saved["Network as PNG"].startswith(b"\x89PNG")
        assert b"PEMEX" in saved["Network as SVG"]
        assert saved["Picture as SVG"].startswith(b"<svg")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("fragment", ["", "#open=organisation:organisation--pro-wood"])
def test_accessible(browser, file, scheme, width, fragment):  # noqa: F811
    axe = files(axe_playwright_python).joinpath("axe.min.js").read_text("utf-8")
    with opened(browser, file, fragment, color_scheme=scheme, viewport={"width": width, "height": 900}) as seen:
        seen.page.evaluate(axe)
        found = seen.page.evaluate("axe.run()")["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_printed(browser, file, tmp_path):  # noqa: F811
    with opened(browser, file) as seen:
        seen.page.emulate_media(media="print")
        assert seen.page.is_hidden("#filters")
        assert seen.page.is_visible("#thread-table")
        assert seen.page.pdf().startswith(b"%PDF")


def test_hostile_names_are_only_names(browser, tmp_path):  # noqa: F811
    assert len(hostile.TEXTS) >= 60
    path = tmp_path / "hostile.html"
    path.write_text(view(hostile.graph()), "utf-8")
    with opened(browser, path) as seen:
        everything = """async () => {
            for (const each of clew.data.threads) clew.open(`thread:${each.id}`);
            for (const each of clew.data.organisations) {
                clew.open(`organisation:${each.id}`);
                clew.set({ q: each.name });
            }
            for (const each of clew.data.figures) clew.open(`figure:${each.id}`);
            for (const each of clew.options("type")) clew.set({ q: "", type: each });
            clew.set({ type: "" });
            const table = clew.by("thread-table").textContent;
            return [clew.threadsCsv(), clew.figuresCsv(), clew.networkSvg(), table].join("");
        }"""
        told = seen.page.evaluate(everything)
        assert f"<img src=x onerror={hostile.RUN}>" in told
        assert seen.page.evaluate("window.ran") is None
        assert seen.page.locator("main img, main iframe, main object, main base, #panel img").count() == 0
        assert seen.page.title().endswith(": which threads survived")
        assert "\r\n=HYPERLINK" not in told


def test_hostile_link_reopens(browser, tmp_path):  # noqa: F811
    path = tmp_path / "hostile.html"
    path.write_text(view(hostile.graph()), "utf-8")
    with opened(browser, path, "#q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E&open=thread:%3Cimg%20src=x%3E") as seen:
        assert seen.page.evaluate("window.ran") is None
        assert seen.page.locator("#matches button").count() > 0


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a page of 760 signs in five countries and two missions."""
    tree = hostile.graph(tuple(f"name {number}" for number in range(380)))
    _node_of_a_second_mission(tree)
    path = tmp_path_factory.mktemp("large") / "page.html"
    path.write_text(view(tree), "utf-8")
    return path


def _node_of_a_second_mission(made: Any) -> None:
    second = Node(("Mission",), "m2", {"id": "m2", "name": "The second mission", "startDate": date(2020, 2, 3)})
    made.nodes["m2"] = second
    for number in range(5):
        thread = next(each for each in made.nodes.values() if each.id.startswith(f"t{number}-"))
        del made.relationships["BEGAN_AT", thread.id, "m", ()]
        made.add(Relationship("BEGAN_AT", thread, second))
        (opener,) = [each.start for each in made.relationships.values() if each.type == "OPENED" and each.end is thread]
        made.add(Relationship("TOOK_PART_IN", opener, second, (("role", "delegate"),), {"role": "delegate"}))
        made.add(Relationship("TOOK_PART_IN", opener, made.nodes["m"], (("role", "delegate"),), {"role": "delegate"}))


def test_large_network_begins_with_missions(browser, large):  # noqa: F811
    """First a sign a mission, each with its threads; a click on one opens it, and the link keeps it open."""
    with opened(browser, large) as seen:
        told = seen.page.evaluate("clew.scene.nodes.map((each) => each.label)")
        assert len(told) == 2
        assert "The second mission 2020" in told[1] and "of 5 threads" in told[1]
        seen.page.evaluate("clew.enter(clew.scene.nodes[1].id)")
        assert seen.page.evaluate("clew.state.mission") == "m2"
        assert seen.page.evaluate("clew.scene.edges.filter((e) => String(e.id).startsWith('t')).length") == 5
        assert "mission=m2" in seen.page.url


def test_line_between_missions_tells_who_came_again(browser, large):  # noqa: F811
    """Clusters that were delegates at two missions join them."""
    with opened(browser, large) as seen:
        (edge,) = seen.page.evaluate("clew.scene.edges.map((each) => each.id)")
        seen.page.evaluate(f"clew.open('again:{edge}')")
        assert "5 clusters came again" in seen.page.inner_text("#panel")


def test_missions_are_shown_together_by_country(browser, large):  # noqa: F811
    """All missions together are countries first, opened one by one, and closed again."""
    with opened(browser, large) as seen:
        seen.page.get_by_role("button", name="All missions together").click()
        begun = seen.page.evaluate("clew.scene.nodes.length")
        assert 2 < begun <= 7
        seen.page.evaluate("clew.enter(clew.scene.nodes[0].id)")
        assert seen.page.evaluate("clew.scene.nodes.length") > begun
        seen.page.get_by_role("button", name="Close what was opened").click()
        assert seen.page.evaluate("clew.scene.nodes.length") == begun
        seen.page.get_by_role("button", name="Missions one by one").click()
        assert seen.page.evaluate("clew.scene.nodes.length") == 2


def test_years_stand_from_left_to_right():
    """A mission stands right of those of earlier years; one without a date comes first."""
    missions = [{"start": start, "id": str(n)} for n, start in enumerate(["2019-05-01", "2017-03-02", None])]
    found = chronicle.positions(missions)
    assert found[2][0] < found[1][0] < found[0][0]


def test_large_network_is_narrowed_by_a_mission(browser, large):  # noqa: F811
    with opened(browser, large) as seen:
        seen.page.click("#missions summary")
        seen.page.click("#missions button:text-is('The second mission')")
        assert seen.page.locator("#thread-table tbody tr").count() == 5
        assert seen.page.evaluate("clew.scene.edges.filter((e) => String(e.id).startsWith('t')).length") == 5


def test_long_table_is_shown_in_parts(browser, large):  # noqa: F811
    with opened(browser, large) as seen:
        assert seen.page.locator("#thread-table tbody tr").count() == 200
        seen.page.click("#more-threads")
        assert seen.page.locator("#thread-table tbody tr").count() == 380
