# Two commands for newcomers: make run, make test. The rest is for those who change things.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

.PHONY: run test check mutants snapshots bench load docs messages screenshots clean help

help:            ## this list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: $(VENV)/run.stamp load ## serve the dashboard on http://localhost:8501
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

load: $(VENV)/run.stamp ## load demonstration data, or bring the version that is there up to date
	@if test -e $${HAICANG_WAREHOUSE:-warehouse}/current; then $(BIN)/python -m data refresh; \
	else $(BIN)/python -m data load; fi

# In their own order, the slow files of the browser come first and the quick ones fill what is left.
test: $(VENV)/dev.stamp ## every test, the browser's included
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile \
	  --no-loadscope-reorder

check: $(VENV)/dev.stamp ## style, types, walls, pages of the docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy access charts data export pages queries records app.py
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest tests/test_walls.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

mutants: $(VENV)/dev.stamp ## small faults put into the code: how many do the tests notice?
	$(BIN)/python -m tests.mutants

# For answers and drawings that were meant to change; git diff shows how they did.
SNAPSHOTS := tests/data/test_demo_kept.py tests/queries/test_kept_answers.py tests/charts/test_kept_drawings.py tests/export/test_kept_slides.py tests/export/test_kept_files.py

snapshots: $(VENV)/dev.stamp ## keep the answers and drawings of today, to compare with
	$(BIN)/python -m pytest $(SNAPSHOTS) --snapshot-update

bench: $(VENV)/dev.stamp ## measure, as ratios in one run
	$(BIN)/python -m bench

# The variable quiets an advertisement of the theme for its successor.
docs: $(VENV)/dev.stamp ## the pages of docs/ as a site in site/, without network
	$(BIN)/python docs/reference.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

# Functions whose text is translated; a count asks for the plural of its text.
KEYWORDS := -k translate -k translated -k both -k translate_count:1,1 -k plural:1,1
CATALOGUE := queries/format/locale

messages: $(VENV)/dev.stamp ## bring the catalogue of translations up to date
	$(BIN)/pybabel -q extract -F babel.cfg $(KEYWORDS) --no-location --sort-output -o messages.pot .
	$(BIN)/pybabel -q update -i messages.pot -d $(CATALOGUE) -l en --ignore-obsolete \
	  --no-fuzzy-matching --ignore-pot-creation-date
	@rm messages.pot

screenshots: $(VENV)/dev.stamp load ## pictures of every view, for the docs
	$(BIN)/python -m tests.browser.pictures

$(VENV)/run.stamp: requirements.txt constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "Python's venv module is missing. Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt
	@touch $@

clean:           ## remove the environment and the warehouse
	rm -rf $(VENV) warehouse site
