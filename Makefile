# Everything that is done with this project; .ci/run calls the same targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GEREED := $(VENV)/.gereed

.PHONY: demo test test-langzaam check prestaties kwaliteit richtingen evaluatie maten vertalingen docs schermen belasting api-regels schoon

demo: $(GEREED)  ## install, fill an invented caseload, show three lists
	$(BIN)/skillsmatch demo --home .demo

test: $(GEREED)  ## the suite; tests/architectuur runs in check
	$(BIN)/pytest -q -n 2 -m "not langzaam" --ignore=tests/architectuur --ignore=tests/benchmarks --ignore=tests/maten

test-langzaam: $(GEREED)  ## the tests that take minutes
	$(BIN)/pytest -q -m langzaam

check: $(GEREED)  ## lint, format, types, layers, generated docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -q tests/architectuur -p no:cacheprovider

prestaties: $(GEREED)  ## timings side by side, written to docs/prestaties.md (quarter of an hour)
	SKILLSMATCH_BENCHMARK=1000,10000,100000 $(BIN)/pytest -q tests/benchmarks --benchmark-only \
		--benchmark-columns=min,median,max,rounds --benchmark-json=.benchmark.json
	$(BIN)/python -m tests.benchmarks.verslag .benchmark.json > docs/prestaties.md

kwaliteit: $(GEREED)  ## how good the ranking is: docs/kwaliteit.md and the figures of the accountability documents (needs ../shared/data)
	$(BIN)/python -m evaluation.judged
	$(BIN)/python -m evaluation.synthetisch
	$(BIN)/python -m evaluation.kalibratie --plaat docs/kalibratie.svg
	$(BIN)/python -m evaluation.kwaliteit > .kwaliteit.md
	mv .kwaliteit.md docs/kwaliteit.md
	$(BIN)/python -m evaluation.kerncijfers

richtingen: $(GEREED)  ## how good the omscholingsrichtingen are, written to docs/richtingen.md (ten minutes; needs ../shared/data)
	$(BIN)/python -m evaluation.richtingen > .richtingen.md
	mv .richtingen.md docs/richtingen.md

evaluatie: $(GEREED)  ## aanbod against skills in a simulated region, written to docs/evaluatie.md
	$(BIN)/python -m evaluation.simulatie --plaat docs/evaluatie.svg > .evaluatie.md
	mv .evaluatie.md docs/evaluatie.md

maten: .venv-maten/.gereed  ## our measures against those of ranx and fairlearn, in an environment of their own
	.venv-maten/bin/pytest -q -o addopts=--import-mode=importlib -p no:cacheprovider tests/maten

.venv-maten/.gereed: pyproject.toml
	$(PYTHON) -m venv .venv-maten
	.venv-maten/bin/pip install -qq --upgrade pip
	.venv-maten/bin/pip install -qq --editable . --group maten
	touch $@

vertalingen: $(GEREED)  ## bring the catalogues of the translations up to the texts of the pages
	$(BIN)/python -m tools.vertalingen

docs: $(GEREED)  ## write the generated documents again
	$(BIN)/python -m matching.voorwaarden_tekst > docs/voorwaarden.md
	$(BIN)/python tools/readme.py

schermen: $(GEREED)  ## pictures of every page, in docs/schermen/ (needs Chromium)
	$(BIN)/python -m tools.schermafdrukken

belasting: $(GEREED)  ## the workplace with 20,000 kandidaten under load, written to docs/prestaties.md (quarter of an hour)
	$(BIN)/pip install -qq --group belasting
	rm -rf .belasting && $(BIN)/python -m tests.belasting.vul .belasting
	$(BIN)/python -m tests.belasting.meet .belasting > .belasting.json
	$(BIN)/python -m tests.belasting.verslag .belasting.json

# The ruleset is media/linter.yaml of Logius-standaarden/API-Design-Rules; it stays theirs.
api-regels: $(GEREED)  ## the API against the NL API Design Rules (needs npx, and REGELSET=their linter.yaml)
	$(BIN)/python -m tools.api_beschrijving > .api.json
	npx --yes @stoplight/spectral-cli lint --fail-severity error -r "$(REGELSET)" .api.json

$(GEREED): pyproject.toml tools/omgeving.sh
	PYTHON="$(PYTHON)" VENV="$(VENV)" bash tools/omgeving.sh
	touch $@

schoon:  ## remove what was made here
	rm -rf $(VENV) .demo .belasting build dist *.egg-info
