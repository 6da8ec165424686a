# The two commands of a newcomer: `make demo` and `make check`. What else there is: `make help`.

BUILD := build
CHECK := build-check
SAMPLE := docs/examples/kazakhstan-digest.txt
export CMAKE_BUILD_PARALLEL_LEVEL ?= $(shell nproc)

.PHONY: demo check scores pictures gallery examples ontology packages outside program clean help

demo: program ## build, read the sample report, and say where its graph is
	@$(BUILD)/src/cli/notegraph build $(SAMPLE) -o out --name kazakhstan-digest -f json,ttl,dot,svg -q
	@echo
	@echo "The graph of $(SAMPLE):"
	@for f in json ttl dot svg; do printf '  %-7s %s\n' $$f out/kazakhstan-digest.$$f; done
	@echo
	@echo "Ask it:  $(BUILD)/src/cli/notegraph query out/kazakhstan-digest.ttl --named rulings"
	@echo "         $(BUILD)/src/cli/notegraph why out/kazakhstan-digest.json Guljan.org"

check: packages outside ## build with warnings as errors and run all tests
	cmake -S . -B $(CHECK) -G Ninja -DCMAKE_BUILD_TYPE=Release -DNOTEGRAPH_WERROR=ON
	cmake --build $(CHECK)
	ctest --test-dir $(CHECK) --output-on-failure --parallel $(CMAKE_BUILD_PARALLEL_LEVEL)

scores: program ## score the graphs of the corpora in ../shared; the tables go into README.md and docs/benchmarks.md
	@tests/score_corpora.sh $(BUILD)/src/cli/notegraph --write README.md
	@tests/score_types.py $(BUILD)/src/cli/notegraph --write docs/benchmarks.md

pictures: program ## draw the pictures of the documentation anew
	$(BUILD)/src/cli/notegraph build $(SAMPLE) -o docs/examples --name kazakhstan-digest -f svg -q

GALLERY := overview rulings websites laws timeline ownership sources

gallery: program ## draw every view of the sample report anew, for docs/gallery.md
	$(BUILD)/src/cli/notegraph build $(SAMPLE) -o out --name kazakhstan-digest -f json -q
	for view in $(GALLERY); do \
	  $(BUILD)/src/cli/notegraph draw out/kazakhstan-digest.json --view $$view -o docs/gallery/$$view.svg || exit 1; done
	$(BUILD)/src/cli/notegraph draw out/kazakhstan-digest.json --focus Guljan.org --depth 2 -o docs/gallery/focus.svg

examples: demo ## run the commands in README.md anew and write what they print
	docs/run_examples.py $(BUILD)/src/cli/notegraph

ontology: program ## write what follows from the ontology: the JSON-LD context and docs/ontology.md
	docs/write_ontology.py $(BUILD)/src/cli/notegraph

program: packages
	cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release -DNOTEGRAPH_TESTS=OFF
	cmake --build $(BUILD)

packages:
	@cmake/install_packages.sh

# Readers of other people for the tests, from the npm registry; without npm those tests are skipped.
outside: tests/outside/node_modules/.package-lock.json
tests/outside/node_modules/.package-lock.json: tests/outside/package-lock.json
	@if command -v npm >/dev/null; then \
	  npm ci --prefix tests/outside --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "No npm: the tests that need it are skipped"; fi

clean: ## remove everything that was built
	rm -rf $(BUILD) $(CHECK) build-sanitize out

help:
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12
