#!/usr/bin/env bash
# Makes .venv with the locked libraries and sees to the system libraries that Qt loads.
# Usage: tools/setup.sh runtime|development. What is there already is not done again.
set -euo pipefail
cd "$(dirname "$0")/.."
lock_name=${1:?which lock: runtime or development}
lock=locks/$lock_name.txt
PATH=$PATH:/usr/sbin:/sbin # where ldconfig is, also for ordinary users

say() { printf '%s\n' "$*" >&2; }

is_supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

find_python() {
    local name
    for name in python3 python3.11 python3.12 python3.13; do
        if is_supported "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    say "Python 3.11, 3.12 or 3.13 is needed, and none was found (looked for python3, python3.11…)."
    return 1
}

# Debian's package that makes `python -m venv` work, where it is missing.
missing_venv_package() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

# The packages of those libraries in tools/system_libraries.txt that the loader cannot find.
missing_library_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    local known library package
    known=$(ldconfig -p)
    while read -r library package; do
        case $library in '' | '#'*) continue ;; esac
        grep -qF "$library " <<<"$known" || printf '%s\n' "$package"
    done <tools/system_libraries.txt
}

install_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    if ! command -v apt-get >/dev/null; then
        say "These Debian packages, or their like in this system, are missing: $*"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "Some system packages are missing. Please run this line, then try again:"
        say "  sudo $line"
        return 1
    fi
    say "Installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    $line -qq -o Dpkg::Use-Pty=0 >/dev/null
}

environment_works() {
    .venv/bin/python -c 'import pip' 2>/dev/null
}

is_current() {
    cmp -s "$lock" ".venv/$lock_name.txt" && environment_works
}

# A changed lock makes the environment anew, so that nothing of the old one stays behind.
make_environment() {
    say "Making .venv with the libraries of $lock (about a minute)…"
    if [ -e ".venv/$lock_name.txt" ] || ! environment_works; then
        "$1" -m venv --clear .venv
    fi
    .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
        --require-hashes --requirement "$lock"
    cp "$lock" .venv/
}

python=$(find_python)
mapfile -t packages < <(
    is_current || missing_venv_package "$python"
    missing_library_packages
)
[ ${#packages[@]} -eq 0 ] || install_packages "${packages[@]}"
is_current || make_environment "$python"
