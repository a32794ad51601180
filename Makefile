# 一窗 — the two commands are `make demo` and `make test`; the others are for developers.

SWIFT ?= swift
SECONDS ?= 60
RELEASE = -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
STRICT = -Xswiftc -warnings-as-errors
# A newer compiler's warnings must not keep a user from running the tests; before a change lands they do.
STRICT_TEST = $(if $(CI),$(STRICT))

# The fuzzer: optimised, with coverage counters and the address sanitizer, apart from other builds.
FUZZING = -c release --sanitize=address --scratch-path .build-fuzz

.PHONY: demo test check lint bench tour fuzz sanitize format build clean help

help:
	@sed -n 's/^## //p' Makefile

## make demo    install what is missing, build, and open the demo hall
demo:
	@Scripts/prepare.sh demo
	@$(SWIFT) build $(RELEASE) --product yichuang
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/yichuang demo $(DEMO)

## make test    install what is missing and run every test
test:
	@Scripts/prepare.sh test
	@$(SWIFT) build --build-tests $(STRICT_TEST)
	@$(SWIFT) test --skip-build --disable-xctest

# What takes longer than a developer waits: whole programs, crashes, cities, thousands of cases.
SLOW = EndToEndTests TerminalHostTests HallStoreTests RehearsalTests FuzzingTests OneStandardTests \
  NoticeBothWaysTests

## make check   an answer in seconds: build, rules, screens, tidiness, formatting
check:
	@$(SWIFT) build --build-tests $(STRICT)
	@$(SWIFT) test --skip-build --disable-xctest $(SLOW:%=--skip %)
	@$(MAKE) --no-print-directory lint

lint:
	@$(SWIFT) format lint -r --strict Package.swift Sources Tests Benchmarks

## make bench   figures as ratios taken in one run; BENCH_CASES=10000000 for the size of a city,
##              BENCH_FOLDER=DIR keeps the halls, so that they are made once
BENCH_CASES ?= 1000000
BENCH_FOLDER ?=
bench:
	@Scripts/prepare.sh build
	@$(SWIFT) build $(RELEASE) --product yichuang
	@$(SWIFT) build -c release --product Floor
	@$(SWIFT) build -c release --product Bench
	@bin=$$($(SWIFT) build -c release --show-bin-path); folder=$$(mktemp -d); \
	  trap 'rm -rf "$$folder"' EXIT; halls=$(BENCH_FOLDER); \
	  $$bin/Bench screen $$bin/Floor $$bin/yichuang $$folder/demo.hall && \
	  $$bin/Bench hall $$bin/yichuang "$$PWD" "$${halls:-$$folder}" $(BENCH_CASES)

## make fuzz    every parser under fuzzing, SECONDS=60 each, or TARGET=csv alone
fuzz:
	@Scripts/prepare.sh fuzz
	@YICHUANG_FUZZING=1 $(SWIFT) build $(FUZZING) --product Fuzz
	@Scripts/fuzz.sh $$(YICHUANG_FUZZING=1 $(SWIFT) build $(FUZZING) --show-bin-path)/Fuzz \
	  $(SECONDS) "$(TARGET)" "$(INPUT)"

# Where there is something for a sanitizer to see: for the thread sanitizer whatever has threads, for the
# address sanitizer whatever calls C or counts bytes. The others are pure functions of safe Swift and take
# ten times as long; what ncurses and Swift keep for ever is no leak; the journeys of EndToEndTests start the built program and go by its pace.
THREADED = HallStoreTests TerminalHostTests YichuangTests
UNSAFE = $(THREADED) TextFormatsTests TerminalUITests WorkstationTests
# The program has a signal stack of its own for each thread; the sanitizer would give back that one for its own.
ADDRESS = detect_leaks=0:use_sigaltstack=0
SANITIZE = $(SWIFT) test --skip-build --disable-xctest

## make sanitize  the tests of what has threads under the thread sanitizer, then of what calls C or counts
##              bytes under the address sanitizer
sanitize:
	@Scripts/prepare.sh sanitize
	@options="--sanitize=thread --scratch-path .build-thread"; \
	  $(SWIFT) build --build-tests $$options && $(SANITIZE) $$options $(THREADED:%=--filter %)
	@options="--sanitize=address --scratch-path .build-address"; \
	  $(SWIFT) build --build-tests $$options && ASAN_OPTIONS=$(ADDRESS) $(SANITIZE) $$options $(UNSAFE:%=--filter %)

## make tour    every screen, at every size it is tested in
tour:
	@for file in Tests/WorkstationTests/Snapshots/*.txt; do \
	  echo "== $$(basename $$file .txt)"; sed '/^-- /,$$d' $$file; done

## make format  write every file as the formatter would
format:
	@$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

## make build   the release build that halls run
build:
	@Scripts/prepare.sh build
	@$(SWIFT) build $(RELEASE) --product yichuang

clean:
	@$(SWIFT) package clean
