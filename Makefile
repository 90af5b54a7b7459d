# Two commands do everything on a fresh machine with Python: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXAMPLE := examples/eu-mexico-2016
PAGE := network.html

.PHONY: demo test lint browser office clean

demo: $(VENV)/.installed
	$(BIN)/clew build $(EXAMPLE)
	$(BIN)/clew threads
	$(BIN)/clew query survival
	$(BIN)/clew view -o $(PAGE)
	@echo "the page: $(PAGE)"

test: lint browser office
	$(BIN)/pytest -q --numprocesses=2 --dist=loadfile --cov --cov-report=term:skip-covered

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The page is tested in Chromium; it is installed where it is missing and we may (Debian, as root).
browser:
	@command -v chromium >/dev/null || test -n "$$CLEW_CHROMIUM" || test "$$(id -u)" != 0 || ! command -v apt-get >/dev/null \
		|| (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation) >/dev/null

# Reports as .docx and .pdf are made by LibreOffice; it is installed where it is missing and we may (Debian, as root).
office:
	@command -v soffice >/dev/null || test "$$(id -u)" != 0 || ! command -v apt-get >/dev/null \
		|| (apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui fonts-liberation) \
		>/dev/null

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) .clew .cache build dist *.egg-info
