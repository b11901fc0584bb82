# The workshop's doors. `make run` and `make test` need nothing done before them.
SHELL := /bin/bash
PYTHON := .venv/bin/python
WORKERS ?= 2
DEMO := build/demo
SCREEN := THIDUA_TEST_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24"
PICTURES := build/pictures/year

# What is started many times is compiled once.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: bench-window help setup setup-development run test lint types unit window window-all whole-year guide-pictures outputs references long cover sample-year lock translations clean

help:  ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

setup:  ## make .venv with what the program needs, and install missing system libraries
	@tools/setup.sh runtime

setup-development: setup  ## the same, with what tests and checks need
	@tools/setup.sh development

run: setup  ## import, score, rank and print the sample year; open the window where there is a screen
	$(PYTHON) main.py demo --out $(DEMO)
	@if [ -z "$$CI" ] && [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(PYTHON) main.py --store $(DEMO)/sample.thidua; \
	fi

test: lint types unit  ## lint, types, import contracts and all tests

lint: setup-development  ## ruff: rules and format
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: setup-development  ## mypy, strict, tests included
	.venv/bin/mypy

unit: setup-development  ## pytest alone
	$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile

window: whole-year  ## the whole year, then the preview of an import once more, on a real X screen (needs Xvfb)
	$(SCREEN) $(PYTHON) -m pytest tests/views/pages/returns/test_preview.py
	THIDUA_WHOLE_YEAR=1 $(PYTHON) -m pytest tests/views/test_make_run.py

whole-year: setup-development  ## the whole year by mouse and keys on a real X screen; every page's pictures in build/pictures
	THIDUA_WHOLE_YEAR=1 THIDUA_PICTURES=$(PICTURES) $(SCREEN) $(PYTHON) -m pytest tests/views/test_whole_year.py

guide-pictures: whole-year  ## the guide's pictures anew, from those of the whole year
	$(PYTHON) -m tools.guide_pictures $(PICTURES)

window-all: setup-development  ## every page once more, on a real X screen (some minutes)
	$(SCREEN) $(PYTHON) -m pytest tests/views/test_whole_way.py tests/views/pages

outputs: setup-development  ## every output of the sample year: numbers equal in all formats, LibreOffice, references (needs LibreOffice)
	THIDUA_OUTPUTS=1 $(PYTHON) -m pytest -n $(WORKERS) --dist loadfile tests/outputs

references: setup-development  ## the texts and pictures of the sample year's PDFs anew; look at them before they are committed
	THIDUA_OUTPUTS=1 THIDUA_RENEW=1 $(PYTHON) -m pytest tests/outputs/test_pdf_references.py tests/outputs/test_certificates.py

long: setup-development  ## what the suite tries with few files or rows, with as many as an office has
	THIDUA_LONG=1 $(PYTHON) -m pytest $(shell grep -rl --include='test_*.py' 'tests.sizes import' tests)

cover: setup-development  ## pytest with coverage (slower by a third), uncovered lines marked in build/coverage
	$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile --cov --cov-report=term:skip-covered --cov-report=html:build/coverage

bench-window: setup-development  ## the longest stall of the window on each page of a big store (some minutes)
	$(PYTHON) -m benchmarks.window

sample-year: setup-development  ## make resources/sample_year anew from its generator
	$(PYTHON) -m tools.sample_year

translations: setup-development  ## bring resources/translations/en up to the source; list what is left to translate
	@$(PYTHON) -m tools.translations

lock:  ## write locks/ anew (needs uv)
	tools/lock.sh

clean:  ## remove what the other targets made, .venv included
	rm -rf .venv build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
