"""Chromium for tests: offline, and with a list of everything that a page should not have done."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PROGRAMS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(slots=True)
class Opened:
    """A page, and what it did that it should not have."""

    page: "Page"
    wrong: list[str] = field(default_factory=list)


_STARTED: "list[Browser]" = []


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Start Chromium; without one its tests are skipped, and fail if CLEW_REQUIRE_BROWSER is 1."""
    program = os.environ.get("CLEW_CHROMIUM") or next((each for each in PROGRAMS if Path(each).exists()), None)
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- may be missing, which is said aloud
    except ImportError as error:
        _do_without(str(error))
    if program is None:
        _do_without("no Chromium; apt-get install chromium, or set CLEW_CHROMIUM")
    if _STARTED:  # by another file that imports this: two drivers in one process refuse each other
        yield _STARTED[0]
        return
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        _STARTED.append(started)
        yield started
        _STARTED.clear()
        started.close()


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("CLEW_REQUIRE_BROWSER") == "1":
        pytest.fail(f"CLEW_REQUIRE_BROWSER=1, but there is no browser: {reason}")
    pytest.skip(f"NOT TESTED IN A BROWSER: {reason}")


@contextmanager
def opened(browser: "Browser", file: Path, fragment: str = "", **options: Any) -> Iterator[Opened]:
    """Open a file offline; at the end, it has said nothing on the console, asked for nothing and run nothing else."""
    context = browser.new_context(offline=True, **({"viewport": {"width": 1440, "height": 1000}} | options))
    page = context.new_page()
    seen = Opened(page)
    page.on("console", lambda message: seen.wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.wrong.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (seen.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: _judge(seen, request.url, file))
    page.goto(file.as_uri() + fragment)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=30_000)
    yield seen
    context.close()
    assert seen.wrong == []


def _judge(seen: Opened, url: str, file: Path) -> None:
    if not url.startswith((file.as_uri(), "blob:")):
        seen.wrong.append(f"request: {url}")
