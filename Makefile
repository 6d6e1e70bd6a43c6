# Everything that is done with this project; .ci/run calls the same targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GEREED := $(VENV)/.gereed

.PHONY: demo test test-langzaam check prestaties kwaliteit docs schoon

demo: $(GEREED)  ## install, fill an invented caseload, show three lists
	$(BIN)/skillsmatch demo --home .demo

test: $(GEREED)  ## the suite
	$(BIN)/pytest -q -n 2 -m "not langzaam"

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

kwaliteit: $(GEREED)  ## how good the ranking is, and docs/kwaliteit.md from it (needs ../shared/data)
	$(BIN)/python -m evaluation.judged
	$(BIN)/python -m evaluation.synthetisch
	$(BIN)/python -m evaluation.kalibratie --plaat docs/kalibratie.svg
	$(BIN)/python -m evaluation.kwaliteit > .kwaliteit.md
	mv .kwaliteit.md docs/kwaliteit.md

docs: $(GEREED)  ## write the generated documents again
	$(BIN)/python -m matching.voorwaarden_tekst > docs/voorwaarden.md
	$(BIN)/python tools/readme.py

$(GEREED): pyproject.toml tools/omgeving.sh
	PYTHON="$(PYTHON)" VENV="$(VENV)" bash tools/omgeving.sh
	touch $@

schoon:  ## remove what was made here
	rm -rf $(VENV) .demo build dist *.egg-info
