#!/usr/bin/env bash
# Makes the virtual environment from nothing but Python 3.11 and installs the project with its development tools.
set -euo pipefail

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 of hoger is nodig; gevonden: $("$PYTHON" --version 2>&1)" >&2
    exit 1
fi

# Debian keeps venv in a package of its own; installing it needs root.
if ! "$PYTHON" -c 'import venv, ensurepip' 2>/dev/null; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq python3-venv
    else
        echo "De module venv ontbreekt. Installeer die eerst: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi

# The browser tests and `make schermen` drive Debian's Chromium; everything else does without.
if ! command -v chromium >/dev/null; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        (apt-get update -qq && apt-get install -y -qq chromium) >/dev/null ||
            echo "Chromium is niet te installeren: de browsertests worden overgeslagen." >&2
    else
        echo "Chromium ontbreekt: de browsertests worden overgeslagen. Installeren: sudo apt-get install chromium" >&2
    fi
fi

"$PYTHON" -m venv "$VENV"
"$VENV/bin/pip" install --quiet --upgrade pip
"$VENV/bin/pip" install -qq --editable ".[sentence]" --group dev
