#!/usr/bin/env bash
# Writes the lock files anew: versions and hashes for Linux and Windows, and no address.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--universal --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11
    --constraint locks/constraints.txt)
uv pip compile pyproject.toml "${options[@]}" "$@" --output-file locks/runtime.txt
uv pip compile pyproject.toml --extra development "${options[@]}" "$@" --output-file locks/development.txt
