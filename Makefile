# What people and CI run; each target brings what it needs on a bare machine with Python 3.11 or newer.
#
#   make site     build the report into site/
#   make serve    preview at http://127.0.0.1:8000/, rebuilt at every change
#   make pdf      the same with the whole report as a PDF in it
#   make check    tell what is wrong, change nothing
#   make test     style, types and all tests, with a real browser
#   make audit    the site under the Nu validator, axe-core and Lighthouse (needs Java and Node)
#   make pictures take the reference pictures of the key pages anew, after a change to the looks
#   make lock     renew the locked requirements
#   make schema   renew the JSON Schemas that editors' programs use
#   make clean    remove everything that can be made again

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --use-pep517
# System packages are installed only where we may; elsewhere the message says what is missing.
APT := $(if $(shell command -v apt-get),$(if $(filter 0,$(shell id -u)),apt-get,$(if $(shell sudo -n true 2>/dev/null && echo 1),sudo apt-get)))

LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
  --no-emit-index-url --no-emit-find-links

# The libraries of the system that the PDF is made with.
PANGO := $(RUN) -c 'import weasyprint' 2>/dev/null || $(if $(APT),$(APT) update -qq && $(APT) install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, \
  { echo 'the PDF needs the libraries Pango and HarfBuzz (https://doc.courtbouillon.org/weasyprint/stable/first_steps.html)'; exit 1; })

.PHONY: site pdf serve check test audit pictures lock schema clean

site: $(VENV)/.site
	$(RUN) build.py build

serve: $(VENV)/.site
	$(RUN) build.py serve

pdf: $(VENV)/.pdf
	$(RUN) build.py pdf

check: $(VENV)/.site
	$(RUN) build.py check

test: $(VENV)/.test
	$(RUN) -m tests.browser.install
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pytest --numprocesses auto --dist worksteal

audit: $(VENV)/.test
	$(RUN) -m tests.browser.audit

pictures: $(VENV)/.test
	$(RUN) -m tests.browser.pictures

schema: $(VENV)/.site
	$(RUN) -m assay.schema

lock: $(VENV)/.test
	$(RUN) -m uv pip compile $(LOCK) --extra install -o requirements.txt pyproject.toml
	$(RUN) -m uv pip compile $(LOCK) --extra install --extra pdf -o requirements-pdf.txt pyproject.toml
	$(RUN) -m uv pip compile $(LOCK) --extra install --extra pdf --extra dev -o requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)
	$(PIP) -r requirements.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.pdf: requirements-pdf.txt $(VENV)/.site
	$(PIP) -r requirements-pdf.txt
	@$(PANGO)
	touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.site
	$(PIP) -r requirements-dev.txt
	@-$(PANGO)
	touch $@

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Assay needs Python 3.11 or newer: install it, or name one: make PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(if $(APT),$(APT) update -qq && $(APT) install -y -qq python3-venv, \
	  { echo 'Python lacks its venv module: run `sudo apt-get install python3-venv`, then this again'; exit 1; })
	$(PYTHON) -m venv $@
