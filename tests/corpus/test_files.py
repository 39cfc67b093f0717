from __future__ import annotations

from typing import TYPE_CHECKING

from tests.corpus.files import files_in

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_found_at_any_depth_by_what_they_are(tmp_path: Path) -> None:
    for name in ("b.PDF", "a/c.pdf", "a/d.docx", "a/b/e.docm", "f.doc", "read.md", "g.pdf.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%PDF-1.7")
    (tmp_path / "without").write_bytes(b"%PDF-1.4")
    (tmp_path / "other").write_bytes(b"text")

    def names(kind: str) -> list[str]:
        return [file.relative_to(tmp_path).as_posix() for file in files_in(tmp_path, kind)]

    assert names("pdf") == ["a/c.pdf", "b.PDF", "without"]
    assert names("docx") == ["a/b/e.docm", "a/d.docx", "f.doc"]
