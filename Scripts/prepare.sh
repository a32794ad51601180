#!/bin/sh
# Makes sure that what a make target needs is there, and says plainly what is missing where it
# cannot be installed from here.
#
#   prepare.sh demo|build|test|fuzz|sanitize
set -eu
goal=${1:?which target}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

if ! command -v "${SWIFT:-swift}" >/dev/null 2>&1; then
  fail "一窗：找不到 Swift。请先安装 Swift 6.1 或更新的工具链，再运行 make $goal。" \
    "yichuang: there is no Swift. Install a Swift 6.1 or newer toolchain, then run make $goal again."
fi
version=$("${SWIFT:-swift}" --version 2>&1 | sed -n 's/.*Swift version \([0-9][0-9]*\)\.\([0-9][0-9]*\).*/\1 \2/p' | head -n 1)
# shellcheck disable=SC2086
set -- ${version:-0 0}
if [ "$1" -lt 6 ] || { [ "$1" -eq 6 ] && [ "$2" -lt 1 ]; }; then
  fail "一窗：Swift $1.$2 太旧，需要 6.1 或更新的版本。" \
    "yichuang: Swift $1.$2 is too old; 6.1 or newer is needed."
fi
if [ "$goal" = demo ] && { [ ! -t 0 ] || [ ! -t 1 ]; }; then
  fail "一窗：演示大厅需要终端，请在终端里运行 make demo。" \
    "yichuang: the demo hall needs a terminal; run make demo in one."
fi

# Sanitizers and the fuzzer's engine come with the toolchain; no package of the system has its version.
want_runtime() {
  folder=$("${SWIFT:-swift}c" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
  if ! ls "$folder"/clang/lib/linux/libclang_rt."$1"-*.a >/dev/null 2>&1; then
    fail "一窗：这个 Swift 工具链不含 $1 运行库，不能运行 make $goal；请用 swift.org 发布的工具链。" \
      "yichuang: this Swift toolchain has no runtime for $1, which make $goal needs; those of swift.org have."
  fi
}
case "$goal" in
  fuzz) want_runtime asan && want_runtime fuzzer ;;
  sanitize) want_runtime asan && want_runtime tsan ;;
esac

missing=""
has_header() {
  for folder in /usr/include /usr/local/include /usr/include/*-linux-gnu; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}
want_header() { has_header "$1" || missing="$missing $2"; }
want_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

want_header ncurses.h libncurses-dev
want_header sqlite3.h libsqlite3-dev
want_header openssl/evp.h libssl-dev
case "$goal" in
  test | sanitize) want_command tmux tmux ;;
esac
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  fail "一窗：缺少系统库，而这里没有 apt-get。请用本机的软件包管理器安装（Debian 的名称）：$missing" \
    "yichuang: system libraries are missing and there is no apt-get. Install (Debian names):$missing"
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || fail \
    "一窗：缺少$missing。请以管理员身份运行 apt-get install$missing" \
    "yichuang: missing$missing. As root, run: apt-get install$missing"
  as_root=sudo
fi
echo "一窗：安装系统库 installing$missing" >&2
# shellcheck disable=SC2086
if ! $as_root apt-get install -y --no-install-recommends $missing >/dev/null 2>&1; then
  # A fresh machine has no package lists yet.
  $as_root apt-get update >/dev/null && $as_root apt-get install -y --no-install-recommends $missing >/dev/null ||
    fail "一窗：安装失败。请手工运行 apt-get install$missing" \
      "yichuang: installing failed. By hand: apt-get install$missing"
fi
