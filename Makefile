# 一窗 — the two commands are `make demo` and `make test`; the others are for developers.

SWIFT ?= swift
# Swift 6.3's linker finds ncurses, SQLite and libcrypto as the system has them.
RELEASE = -c release --static-swift-stdlib
STRICT = -Xswiftc -warnings-as-errors

.PHONY: demo test check bench tour format build clean install help

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
	@$(SWIFT) build --build-tests $(STRICT)
	@$(SWIFT) test --skip-build --disable-xctest

## make check   an answer in seconds: build, rules, screens, tidiness, formatting
check:
	@$(SWIFT) build --build-tests $(STRICT)
	@$(SWIFT) test --skip-build --disable-xctest --skip EndToEndTests --skip TerminalHostTests
	@$(MAKE) --no-print-directory lint

lint:
	@$(SWIFT) format lint -r --strict Package.swift Sources Tests

## make format  write every file as the formatter would
format:
	@$(SWIFT) format -i -r Package.swift Sources Tests

## make build   the release build that halls run
build:
	@Scripts/prepare.sh build
	@$(SWIFT) build $(RELEASE) --product yichuang

clean:
	@$(SWIFT) package clean
