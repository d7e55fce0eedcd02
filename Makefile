# The whole development workflow. On a fresh machine Python 3.11+ is enough; uv is used where it is there.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo test long-test check format docs translations lock clean

help:  ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/.installed: pyproject.toml requirements.lock
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python '>=3.11' .venv && \
	  uv pip install --quiet --python $(BIN)/python --compile-bytecode -r requirements.lock && \
	  uv pip install --quiet --python $(BIN)/python --no-deps -e .; \
	else \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "newsroom needs Python 3.11 or later: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }; \
	  $(PYTHON) -m venv .venv && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .; \
	fi
	@touch $@

demo: .venv/.installed  ## open the desk on a throw-away library of sample releases
	@$(BIN)/newsroom demo

test: .venv/.installed  ## run every test
	@$(BIN)/python -m pytest -q -n auto

long-test: .venv/.installed  ## run what the page on reliability names at full length (about an hour), and write its table
	@JOBS=$(JOBS) $(BIN)/python -m tests.long_run

check: .venv/.installed  ## format, lint, types, import contracts, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n auto

format: .venv/.installed  ## put the code in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/.installed  ## make the reference pages and the pictures
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/pictures.py

translations: .venv/.installed  ## gather the texts, and compile their translations
	@$(BIN)/python translations/catalogue.py

lock:  ## choose the versions anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-annotate --no-header \
	  --output-file requirements.lock pyproject.toml

clean:  ## remove what was made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
