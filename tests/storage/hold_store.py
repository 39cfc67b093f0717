"""A second process: opens a store, says so, waits for a line, closes it, waits again."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from bmnn_desk.errors import DeskError
from bmnn_desk.storage.opening import open_store


def main() -> None:
    folder, passphrase = Path(sys.argv[1]), sys.argv[2]
    try:
        vault = open_store(folder, None, passphrase)
    except DeskError as error:
        _say(type(error).__name__)
        return
    _say("open")
    sys.stdin.readline()
    vault.close()
    del vault
    gc.collect()
    _say("closed")
    sys.stdin.readline()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
