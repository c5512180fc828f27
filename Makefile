# The two commands that a newcomer needs: `make brief` and `make test`. Each sets up what it needs first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# A module is compiled once, when it is first imported, and not in each of the processes that the tests start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := brief
.PHONY: brief test coverage attack check same bench lowest setup pango chromium clean

brief: setup  ## build the sample brief from seeds/ into out/
	$(BIN)/briefing build --config seeds/brief.toml

test: setup chromium  ## run the tests
	$(BIN)/pytest -n auto

attack: setup  ## the whole of the attack of which the tests hold a part, seeded; BUILDS= and CALLS= bound it
	ATTACK=whole $(BIN)/pytest -n auto tests/hostile

coverage: setup chromium  ## the tests again, with what of the package they go over: at least nine lines of ten
	$(BIN)/pytest -n auto --cov --cov-report=term --cov-fail-under=90

check: setup  ## style, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup  ## quality and speed on the real collections, where they are
	$(BIN)/python tests/benchmarks/run.py

same: setup  ## every public verb and whole briefs over the real collections, against what was recorded
	$(BIN)/python tests/benchmarks/same.py

lowest: pango chromium  ## the tests on the oldest versions that pyproject.toml allows; what those warn of their own age is let pass
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/pip install --quiet --disable-pip-version-check uv
	$(VENV)-lowest/bin/uv pip install --quiet --python $(VENV)-lowest --resolution lowest-direct --editable '.[dev]'
	$(VENV)-lowest/bin/pytest -n auto -W ignore::DeprecationWarning

setup: pango $(READY)

# uv takes a quarter of pip's time, but knows nothing of pip's settings: where it finds no packages, pip does.
$(READY): pyproject.toml .ci/constraints.txt
	$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt uv || true
	$(BIN)/uv pip install --quiet --python $(VENV) --constraint .ci/constraints.txt --editable '.[dev]' \
		|| $(BIN)/pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt --editable '.[dev]'
	touch $@

pango chromium:
	@sh .ci/system $@

clean:
	rm -rf $(VENV) $(VENV)-lowest build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
