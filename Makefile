# The commands of everyday work; CONTRIBUTING.md says more.
#
#   make serve [PATHS="FILE-OR-FOLDER …"] [PORT=8080]    build the program and serve articles, or else the examples
#   make test                                            build everything and run all tests
#   make lint                                            check the format of the code and the Dockerfile
#   make fuzz [SECONDS=60]                               feed damaged inputs to the reader, with libFuzzer
#   make sanitize                                        run all tests under the thread and address sanitizers
#   make bench [ARTICLES=10000]                          time every stage on a corpus made on the spot
#   make quality                                         score the program against the labelled texts of Tests/Quality

# As in the Dockerfile and .ci/run: one program that runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib

.PHONY: serve test lint bench fuzz quality sanitize

serve:
	@Scripts/install-dependencies
	@echo "Building the program (optimised; the first time takes some minutes)"
	@swift build $(RELEASE) --product onrecord
	@exec "$$(swift build -c release --show-bin-path)/onrecord" serve $(if $(PORT),--port $(PORT)) $(PATHS)

test:
	@Scripts/install-dependencies
	@echo "Building everything with its tests (the first time takes some minutes)"
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --disable-xctest

lint:
	@echo "Checking the format of the code"
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	@Scripts/lint-dockerfile

bench:
	@Scripts/install-dependencies
	@echo "Building the benchmark (optimised; the first time takes some minutes)"
	@swift build $(RELEASE) --product onrecord-bench
	@exec "$$(swift build -c release --show-bin-path)/onrecord-bench" $(if $(ARTICLES),--articles $(ARTICLES))

fuzz:
	@Scripts/install-dependencies
	@echo "Building the fuzzer (the first time takes some minutes)"
	@Scripts/fuzz $(SECONDS)

sanitize:
	@Scripts/install-dependencies
	@Scripts/sanitize

quality:
	@Scripts/install-dependencies
	@echo "Building the scorer (optimised; the first time takes some minutes)"
	@swift build $(RELEASE) --product onrecord-quality
	@swift build $(RELEASE) --product onrecord
	@"$$(swift build -c release --show-bin-path)/onrecord-quality"
	@printf '\nQuotes: passages written with the program at hand\n'
	@"$$(swift build -c release --show-bin-path)/onrecord" evaluate --own-marks --mistakes 20 Tests/Quality/quotes/tuned.jsonl
	@printf '\nQuotes: passages written without sight of the program\n'
	@"$$(swift build -c release --show-bin-path)/onrecord" evaluate --own-marks --mistakes 0 Tests/Quality/quotes/blind.jsonl
	@printf '\nQuotes: articles in the manner of those that models learned from, held back\n'
	@Scripts/read-marks Tests/Quality/marked/held .build/held
	@exec "$$(swift build -c release --show-bin-path)/onrecord" evaluate --own-marks --mistakes 0 .build/held.jsonl
