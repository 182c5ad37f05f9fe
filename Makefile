# Two commands for newcomers: make run, make test. The rest is for those who change things.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

.PHONY: run test check mutants bench load screenshots clean help

help:            ## this list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: $(VENV)/run.stamp load ## serve the dashboard on http://localhost:8501
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

load: $(VENV)/run.stamp ## load demonstration data, or bring the version that is there up to date
	@if test -e $${HAICANG_WAREHOUSE:-warehouse}/current; then $(BIN)/python -m data refresh; \
	else $(BIN)/python -m data load; fi

test: $(VENV)/dev.stamp ## every test, the browser's included
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

check: $(VENV)/dev.stamp ## style, types, walls
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy access charts data export pages queries records app.py
	$(BIN)/python -m pytest tests/test_walls.py

mutants: $(VENV)/dev.stamp ## small faults put into the code: how many do the tests notice?
	$(BIN)/python -m tests.mutants

bench: $(VENV)/dev.stamp ## measure, as ratios in one run
	$(BIN)/python -m bench

screenshots: $(VENV)/dev.stamp load ## pictures of every view, for README
	$(BIN)/python -m tests.browser.pictures

$(VENV)/run.stamp: requirements.txt constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "Python's venv module is missing. Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:           ## remove the environment and the warehouse
	rm -rf $(VENV) warehouse
