# Two commands do everything on a fresh machine with Python: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXAMPLE := examples/eu-mexico-2016
PAGE := network.html

NAME ?=
ROUNDS ?= 100
SEED ?= 8
MINUTES ?=

.PHONY: demo test tests soak fuzz lint types audit-dependencies programs bench clean

demo: $(VENV)/.installed
	$(BIN)/clew build $(EXAMPLE)
	$(BIN)/clew threads
	$(BIN)/clew query survival
	$(BIN)/clew view -o $(PAGE)
	@echo "the page: $(PAGE)"

# What waits for the network or for one core stands beside what needs both.
test:
	@$(MAKE) --no-print-directory -j2 programs $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory -j3 types audit-dependencies tests

# Which worker runs which tests, and in which order: tests/shares.py. Programs that tests start are compiled once.
tests: $(VENV)/.installed-dev
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -q -m "not soak" --numprocesses=3 --dist=loadfile --no-loadscope-reorder \
		--cov --cov-report=term:skip-covered

# Faults on purpose, many times: `make soak NAME=killed ROUNDS=20 SEED=1`; names: killed server network disk damaged two_at_once
# bad_documents. With MINUTES=10 no campaign begins a round after ten minutes, and each says how many it ran.
soak: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -q --rounds $(ROUNDS) --seed $(SEED) $(if $(MINUTES),--minutes $(MINUTES)) \
		$(if $(NAME),tests/test_$(NAME).py,$(addprefix tests/test_,$(addsuffix .py,killed server network disk damaged two_at_once bad_documents)))

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory types audit-dependencies

types: $(VENV)/.installed-dev
	$(BIN)/mypy

# Known weaknesses of what is installed; without a network, or a place to ask, it says so aloud and fails nothing.
audit-dependencies:
	@test -x $(VENV)/audit/bin/pip-audit || { $(PYTHON) -m venv $(VENV)/audit \
		&& $(VENV)/audit/bin/pip install --quiet --disable-pip-version-check --retries 0 pip-audit 2>/dev/null; } \
		|| { echo "SKIPPED: pip-audit cannot be installed here; no dependency was audited"; exit 0; }; \
	timeout 60 $(VENV)/audit/bin/pip-audit --progress-spinner off --path $(VENV)/lib/python*/site-packages \
		|| echo "NOT AUDITED, or with findings: read above; the tests go on"

# Ten minutes of coverage-guided fuzzing, with atheris in an environment of its own; findings belong into tests/found/.
FUZZ := $(VENV)/fuzz
fuzz:
	$(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/pip install --quiet --disable-pip-version-check atheris --editable '.[documents]'
	mkdir -p .cache/fuzz
	cd .cache/fuzz && ../../$(FUZZ)/bin/python ../../tests/fuzz.py -max_total_time=$(or $(FUZZ_SECONDS),600) -max_len=20000 -timeout=60 .

# Chromium shows the page, LibreOffice makes reports as .docx and .pdf; where they are missing, and we may, they are
# installed (Debian, as root).
programs:
	@missing="$$(command -v chromium >/dev/null || test -n "$$CLEW_CHROMIUM" || echo chromium) \
		$$(command -v soffice >/dev/null || echo libreoffice-writer-nogui)"; \
	test -z "$$(echo $$missing)" || test "$$(id -u)" != 0 || ! command -v apt-get >/dev/null \
		|| (apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing fonts-liberation) >/dev/null

# Everything that is measured, or `make bench NAME=rdf`; peers have an environment of their own.
bench: $(VENV)/.installed-dev bench/.venv/.installed
	$(BIN)/python bench/run.py $(NAME)

bench/.venv/.installed: bench/requirements.txt
	$(PYTHON) -m venv bench/.venv
	bench/.venv/bin/pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt
	touch $@

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(VENV)/.installed $@

clean:
	rm -rf $(VENV) bench/.venv .clew .cache build dist *.egg-info
