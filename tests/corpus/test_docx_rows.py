"""A folder of Word files becomes rows: stamped within the limit, or refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.word_names import WP
from tests.corpus.docx_control import with_empty_frames
from tests.corpus.docx_rows import docx_rows
from tests.corpus.stamper import Stamper
from tests.needs import needs_libreoffice
from tests.papers import docx_shapes
from tests.papers.test_ole_file import ole

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = docx_shapes.marking_shapes()
FILES = {
    "plain.docx": SHAPES["plain"],
    "wide.docx": SHAPES["A4 then A3 across"],
    "protected.docx": SHAPES["protected"],
    "template.dotx": SHAPES[".dotx"],
    "macros.docm": SHAPES[".docm"],
    "tracked.docx": SHAPES["tracked"],
    "locked.docx": ole("Root Entry", "EncryptedPackage"),
    "junk.docx": b"PK\x03\x04 junk",
}
REFUSED = {"macros.docm", "tracked.docx", "locked.docx", "junk.docx"}


@needs_libreoffice
def test_every_file_is_stamped_where_it_should_be_or_refused(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    with Stamper() as stamper:
        rows = {row.file: row for row in docx_rows(tmp_path, sorted(tmp_path.iterdir()), stamper)}
    assert set(rows) == set(FILES)
    for name, row in rows.items():
        assert row.result == ("refused" if name in REFUSED else "stamped"), row
        assert (row.worst_mm is None) is (name in REFUSED)
        assert row.worst_mm is None or row.worst_mm <= 0.35
    assert rows["wide.docx"].pages == 2
    assert rows["protected.docx"].reason
    assert "1 vết sửa" in rows["tracked.docx"].reason


def test_the_control_bears_frames_without_text_or_line_and_is_else_the_same() -> None:
    made = open_package(with_empty_frames(SHAPES["plain"], [(20.0, 15.0), (30.0, 60.0)]))
    old = open_package(SHAPES["plain"])
    root = parse_part(made.parts[made.main])
    assert len(list(root.iter(f"{WP}anchor"))) == 4
    assert b"solidFill" not in made.parts[made.main]
    assert {name for name in old.parts if old.parts[name] != made.parts[name]} == {old.main}
