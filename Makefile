# Every target does its own set-up: on a fresh Debian machine with a Swift 6.3 toolchain, `make run` is enough.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
# One self-contained executable: the Swift runtime and Foundation are linked in.
RELEASE_FLAGS := $(SWIFT_FLAGS) --configuration release --product sillok --static-swift-stdlib
IMAGE ?= sillok
export SILLOK_COMMIT ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null)

.PHONY: run build test check fuzz prove sanitize format bench clean image evaluate-time evaluate-ner evaluate-articles train packages swift help

run: build ## Build in release mode and serve the seeds on http://127.0.0.1:8080 (flags: make run ARGS="--port 9000")
	@exec .build/release/sillok serve $(ARGS)

build: packages swift ## Build the release executable, .build/release/sillok
	@swift build $(RELEASE_FLAGS)

test: packages swift ## Run every test, the page in a browser where a Chromium is installed, the examples of README.md
	@swift build $(SWIFT_FLAGS) --build-tests
	@swift test --skip-build
	@Tests/Page/run
	@.ci/readme

check: swift ## What must hold before a change lands besides the tests: format, import arrows, warnings
	@.ci/install-packages check
	@swift format lint --strict --parallel --recursive --configuration .swift-format Package.swift Sources Tests
	@swift build $(SWIFT_FLAGS) --build-tests
	@.ci/check-docs

fuzz: swift ## Feed arbitrary bytes to the parsers and the analysis (bounds: RUNS, SECONDS_EACH; one harness: FUZZ=parser)
	@Tests/Fuzz/run $(FUZZ)

prove: build ## Hold the server to what it promises under load and attack, and write docs/benchmarks.md
	@.ci/install-packages prove
	@Tests/Load/run

sanitize: packages swift ## Drive load, faults, reloads and a stop under the thread sanitizer; any report fails
	@.ci/install-packages prove
	@Tests/Load/run sanitize

format: swift ## Bring the sources into the house format
	@swift format --in-place --parallel --recursive --configuration .swift-format Package.swift Sources Tests

bench: build ## Measure speed beside a raw C floor in the same run, and write docs/benchmarks.md
	@.ci/install-packages bench
	@Tests/Benchmarks/run

evaluate-time: packages swift ## Score the time stage on Recognizers-Text cases: make evaluate-time FILE=cases.jsonl
	@swift build --product TimeEvaluation
	@.build/debug/TimeEvaluation recognizers $(FILE)

evaluate-ner: packages swift ## Score recognition on sentences tagged as in KLUE-NER: make evaluate-ner FILE=sentences.tsv
	@test -n "$(FILE)" || { echo "Say which file: make evaluate-ner FILE=sentences.tsv (a character, a tab and its tag a row)." >&2; exit 2; }
	@swift build $(SWIFT_FLAGS) --configuration release --product NameEvaluation
	@.build/release/NameEvaluation $(FILE) $(ARGS)

evaluate-articles: packages swift ## Score the pipeline on annotated articles: make evaluate-articles FOLDER=articles (ARGS=--errors)
	@test -n "$(FOLDER)" || { echo "Say which folder: make evaluate-articles FOLDER=articles (one JSON file an article)." >&2; exit 2; }
	@swift build $(SWIFT_FLAGS) --configuration release --product ArticleEvaluation
	@.build/release/ArticleEvaluation $(FOLDER) $(ARGS)

train: packages swift ## Train the model of names again: make train DATA=folder (see docs/names.md; about ten minutes)
	@test -n "$(DATA)" || { echo "Say where the data lies: make train DATA=folder, with ner/ and gazetteer/ in it (see docs/names.md)." >&2; exit 2; }
	@swift build $(SWIFT_FLAGS) --configuration release --product NameTraining
	@.build/release/NameTraining train $(DATA) Sources/CNameModel/names.model

image: ## Build the container image (needs docker or buildah, but no Swift)
	@if docker info >/dev/null 2>&1; then docker build --build-arg COMMIT=$(SILLOK_COMMIT) --tag $(IMAGE) $(IMAGE_FLAGS) .; \
	else buildah $(BUILDAH_FLAGS) build --format docker --build-arg COMMIT=$(SILLOK_COMMIT) --tag $(IMAGE) $(IMAGE_FLAGS) .; fi

clean: ## Remove what was built
	@rm -rf .build

packages:
	@.ci/install-packages build

swift:
	@command -v swift >/dev/null || { \
	  echo "No Swift toolchain on PATH. Install Swift 6.3 or newer from https://www.swift.org/install/linux/" >&2; \
	  echo "(choose Debian 12 and add its usr/bin to PATH), or build the container image, which needs none: docker build -t sillok ." >&2; \
	  exit 1; }

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  \1\t/' | expand -t 12
