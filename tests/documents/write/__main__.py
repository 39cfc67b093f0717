"""Writes all invented documents, or those whose names are given."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.documents.write.expected import expected
from tests.documents.write.made import made
from tests.documents.write.papers import PAPERS

FOLDER = Path(__file__).parents[1]


def main(names: list[str]) -> None:
    papers = tuple(one for one in PAPERS if not names or one.name in names)
    for file, data in made(papers).items():
        (FOLDER / file).write_bytes(data)
    for one in papers:
        (FOLDER / f"{one.name}.toml").write_text(expected(one), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
