# The doors. Each does everything it needs first and nothing twice; a fresh machine needs Python 3.11 or newer,
# make and a package registry. Paths are relative and modules are run by the virtual environment's own Python, so
# that a folder name with spaces in it is no trouble.
#
#   make run      the site and its worker on http://localhost:8000  (PORT=8001 make run for another port)
#   make test     every test that needs no server                   (PYTEST_ARGS="-k ledger" for some of them)
#   make lint     the checks that run nothing
#   make bench    the measurements of bench/                        (BENCH=export for one of them)
#   make setup    what make run needs, and no more
#
# PYTHON=/path/to/python3.13 chooses another Python for the virtual environment.

.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench
PYTEST_ARGS ?=

# Not a dependency but a line in each recipe: a Python is looked for first, and tools/setup.py then decides what is
# still to be done.
define need
@if [ -n "$$PYTHON" ]; then set -- "$$PYTHON"; else set -- python3 python3.14 python3.13 python3.12 python3.11; fi; \
for python in "$$@"; do \
	if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then exec "$$python" tools/setup.py $(1); fi; \
done; \
echo "No Python 3.11 or newer found (looked for: $$*). Install one, or name it: PYTHON=/path/to/python3 make ..." >&2; \
exit 1
endef

help:
	@sed -n 's/^#   //p' Makefile

setup:
	$(call need,run)

run:
	$(call need,run)
	@.venv/bin/python tools/serve.py

test:
	$(call need,test)
	@.venv/bin/python -m pytest -n auto $(PYTEST_ARGS)

lint:
	$(call need,test)
	@.venv/bin/python tools/lint.py

bench:
	$(call need,test)
	@.venv/bin/python tools/bench.py
