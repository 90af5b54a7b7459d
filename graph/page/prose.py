"""What the page says in sentences, all of it escaped: the answer, what is not known, the reports, how to cite it."""

from collections import Counter
from datetime import date
from html import escape
from typing import Any

from clew.graph.page.facts import Facts
from clew.graph.page.intervals import intervals, number, percent
from clew.graph.page.legend import SIGNS
from clew.graph.page.picture import NARROW, WIDE, picture
from clew.graph.survival import CENSORED, OPEN, Claim, Share, claim, claimed, shares

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_NEVER_NAMED = (
    "are never named: the number stated less those that have a name or a row. What became of them nobody says."
)
_NEVER_ANSWERED = "never answered the follow-up survey. That is not the same as a cooperation that ended."
_UNDECIDED = (
    "without a decision: the reports contradict each other or leave the cell blank. They are in the base, not alive."
)
_KINDS = {"event": "Report on the event", "follow-up": "Follow-up survey", "other": "Document"}


class Prose:
    """The sentences of one page."""

    def __init__(self, facts: Facts, tree: dict[str, Any]) -> None:
        self.facts, self.tree = facts, tree
        self.threads: list[dict[str, Any]] = tree["threads"]
        self.claims = [found for each in facts.missions if (found := claim(facts.around, each))]
        seen = [(each["pair"], each["outcome"] or CENSORED) for each in self.threads]
        claim_share = claimed(self.claims)
        self.shares = shares(seen) + ([claim_share] if claim_share else [])
        self.unnamed = sum(self._remainder(each) for each in self.claims)

    def _remainder(self, claim: Claim) -> int:
        """Return how many that a mission is said to have begun no report names."""
        missions = [m.id for r in self.facts.around.ends(claim.began, "STATED_IN")
                    for m in self.facts.around.ends(r, "REPORTS_ON")]  # fmt: skip
        places = {place for place, each in enumerate(self.tree["missions"]) if each["id"] in missions}
        return max(0, claim.of - sum(each["mission"] in places for each in self.threads))

    def title(self) -> str:
        """Return the page's title."""
        names = [each["name"] for each in self.tree["missions"]]
        return names[0] if len(names) == 1 else f"{len(names)} missions" if names else "No mission yet"

    def where(self) -> str:
        """Return where and when the mission took place; of several, how many countries hosted them."""
        missions = self.tree["missions"]
        if len(missions) == 1:
            (only,) = missions
            place = ", ".join(filter(None, [only["city"], *only["country"]]))
            return escape(" · ".join(filter(None, [place, _days(only["start"], only["end"])])))
        hosts = {country for each in missions for country in each["country"]}
        return f"{len(missions)} missions to {len(hosts)} countries" if missions else ""

    def answer(self) -> str:
        """Return the answer to the main question, in sentences that a layperson understands."""
        by = {(each.measure, each.pair): each for each in self.shares}
        strict, broad = by["strict", "all"], by["broad", "all"]
        if strict.share is None:
            return "<p>No thread has been followed up yet, so nothing can be said of what survived.</p>"
        named = _opens(len(self.threads), "all:", "cooperation thread")
        base = _of_base(strict.of, len(self.threads))
        told = (
            f"<p>The reports name <b>{named}</b> that began at the event{base}. Months later, "
            f"<b>{number(strict)} {_were(strict.alive)} certainly alive</b>: something was signed, done or under way "
            f"({_caution(strict)}).</p><p>Counting also those of which only an intention or a general aim is told, "
            f"<b>{number(broad)} {_were(broad.alive)}</b> ({_range(broad)}).</p>"
        )
        if found := by.get(("claimed", "all")):
            told += self._claimed(found)
        return told

    def _claimed(self, share: Share) -> str:
        if share.share is None:
            return ""
        beside = (
            "" if self._undisputed() else " Other passages state other numbers: see <a href='#audit'>the audit</a>."
        )
        who = "The reports themselves claim" if len(self.tree["reports"]) > 1 else "The report itself claims"
        return f"<p>{who} <b>{number(share)} of {share.of}</b> ({_range(share)}).{beside}</p>"

    def _undisputed(self) -> bool:
        figures = [figure for each in self.claims for figure in (each.began, each.remained)]
        checks = [check for each in figures for check in self.facts.around.ends(each, "CHECKED_BY")]
        return all(check.properties.get("verdict") != "contradicted" for check in checks)

    def claim_sources(self) -> list[int]:
        """Return the passages of the claimed figures."""
        figures = [figure for each in self.claims for figure in (each.remained, each.began)]
        return self.facts.cite(p.id for each in figures for p in self.facts.around.ends(each, "BASED_ON"))

    def picture(self) -> str:
        """Return the picture of survival, for wide and for narrow screens, and the intervals."""
        if not self.threads:
            return ""
        counts = Counter(each["outcome"] or CENSORED for each in self.threads)
        outcomes = {sign.outcome: counts[sign.outcome] for sign in SIGNS if counts[sign.outcome]}
        drawn = "".join(picture(outcomes, self.unnamed, bool(self.claims), frame) for frame in (WIDE, NARROW))
        return f'<figure id="survival">{drawn}</figure>{intervals(self.shares)}'

    def unknown(self) -> str:
        """Return what is not known, one plain sentence each."""
        return "".join(f"<li>{each}</li>" for each in self._unknowns())

    def _unknowns(self) -> list[str]:
        threads, organisations = self.threads, self.tree["organisations"]
        silent = sum(each["responded"] is False for each in organisations)
        nameless = sum(
            organisations[each["organisation"]]["name"] is None for each in threads if each["organisation"] >= 0
        )
        undecided = sum(each["outcome"] in OPEN for each in threads)
        censored = sum(each["outcome"] in (None, CENSORED) for each in threads)
        sentences = (
            (
                self.unnamed,
                f"{_opens(self.unnamed, 'measure:claimed:all', 'thread')} that the reports count {_NEVER_NAMED}",
            ),
            (silent, f"{_opens(silent, 'silent:', 'cluster')} {_NEVER_ANSWERED}"),
            (undecided, f"{_opens(undecided, 'open:', 'thread')} {_UNDECIDED}"),
            (censored, f"{_opens(censored, 'censored:', 'thread')} nobody looked at again. They are in no share."),
            (nameless, f"{_opens(nameless, 'nameless:', 'counterpart')} without a name in the reports."),
        )
        return [sentence for found, sentence in sentences if found] or ["Nothing that the reports count is left out."]

    def reports(self) -> str:
        """Return the reports that the page rests on."""
        return "".join(f"<li>{self._report(each)}</li>" for each in self.tree["reports"])

    def _report(self, report: dict[str, Any]) -> str:
        title = escape(report["title"] or report["fileName"] or "")
        facts = [
            _KINDS.get(report["kind"] or "other"),
            report["publisher"],
            report["date"],
            report["language"],
            report["licence"],
        ]
        known = " · ".join(escape(str(each)) for each in facts if each)
        missing = [
            word
            for word, name in (("date", "date"), ("publisher", "publisher"), ("address", "url"))
            if not report[name]
        ]
        address = _address(report["url"]) if report["url"] else ""
        left_out = f" <small>Not stated: {', '.join(missing)}.</small>" if missing else ""
        return f"<cite>{title}</cite> {known}. <code>{escape(report['fileName'] or '')}</code>{address}{left_out}"

    def citation(self, digest: str) -> str:
        """Return how to cite the page."""
        files = "; ".join(
            escape(f"{each['title'] or each['fileName']} ({each['fileName']})") for each in self.tree["reports"]
        )
        return (
            f"clew: {escape(self.title())}: which cooperation threads survived. Content {digest}. Read from: {files}."
        )


def _address(url: str) -> str:
    """Return an address, as a link only where it leads to the web."""
    shown = escape(url)
    return (
        f' <a href="{shown}" rel="noreferrer">{shown}</a>' if url.startswith(("https://", "http://")) else f" {shown}"
    )


def _opens(count: int, target: str, noun: str) -> str:
    return f'<button class="number" data-open="{target}">{count}</button> {noun}{"" if count == 1 else "s"}'


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _of_base(base: int, threads: int) -> str:
    return "" if base == threads else f", of which {base} were followed up"


def _range(share: Share) -> str:
    low, high = share.interval or (0.0, 1.0)
    return f"{percent(share.share or 0.0)}; range {percent(low)} to {percent(high)}"


def _caution(share: Share) -> str:
    """Return what the range means, said once."""
    low, high = share.interval or (0.0, 1.0)
    few = "with so few threads, the true share" if share.of < 100 else "the true share"
    return f"{percent(share.share or 0.0)}; {few} may be anything from {percent(low)} to {percent(high)}"


def _days(start: str | None, end: str | None) -> str:
    """Return days as people write them: 25 to 27 October 2016."""
    days = [date.fromisoformat(each) for each in (start, end) if each]
    told = [[str(each.day), _MONTHS[each.month - 1], str(each.year)] for each in dict.fromkeys(days)]
    if len(told) == 2:
        while len(told[0]) > 1 and told[0][-1] == told[1][len(told[0]) - 1]:
            told[0].pop()
    return " to ".join(" ".join(each) for each in told)
