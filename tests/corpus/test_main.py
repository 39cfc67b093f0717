"""The command itself: a small folder of right, strange, refused and locked files."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest
from pikepdf import Name

from tests.corpus.__main__ import main
from tests.needs import needs_poppler
from tests.papers import documents

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = {
    "a/plain.pdf": documents.pdf(2),
    "a/rotated.pdf": documents.shapes()["rotated 270"],
    "b/cropped.pdf": documents.shapes()["cropped and rotated"],
    "b/open state.pdf": documents.shapes()["unbalanced"],
    "b/tiny.pdf": documents.pdf(1, (60.0, 40.0)),
    "covered.pdf": documents.with_annotation((440, 760, 580, 830), "/Widget"),
    "damaged.pdf": documents.truncated(),
    "locked.pdf": documents.encrypted(user="mật"),
    "owner.pdf": documents.encrypted(user=""),
    "odd unit.pdf": documents.changed(lambda pdf: setattr(pdf.pages[0].obj, "UserUnit", Name.Big)),
    "pin.pdf": documents.with_attachment(),
    "signed.pdf": documents.signed(),
    "xfa.pdf": documents.xfa(),
}


def test_a_folder_that_is_not_there_is_no_clean_run(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "nothing"), "--out", str(tmp_path / "table.csv")])
    assert ended.value.code == 2
    assert not (tmp_path / "table.csv").exists()


@needs_poppler
def test_a_folder_of_pdf_becomes_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, data in SOURCES.items():
        file = tmp_path / "files" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    table = tmp_path / "table.csv"

    code = main([str(tmp_path / "files"), "--out", str(table), "--kind", "pdf"])

    with table.open(encoding="utf-8", newline="") as opened:
        rows = {row["file"]: row for row in csv.DictReader(opened)}
    assert sorted(rows) == sorted(SOURCES)
    results = {name: row["result"] for name, row in rows.items()}
    refused = {"damaged.pdf", "locked.pdf", "xfa.pdf"}
    assert results == {name: "refused" if name in refused else "stamped" for name in SOURCES}
    assert code == 0
    for name, row in rows.items():
        if name not in refused:
            assert float(row["worst_mm"]) <= 0.35, name
            assert float(row["mb"]) > 10
    assert rows["a/plain.pdf"]["reason"] == ""
    assert "mật khẩu" in rows["locked.pdf"]["reason"]
    assert "chữ ký" in rows["signed.pdf"]["reason"]
    assert "không cho sửa" in rows["owner.pdf"]["reason"]
    assert "đính kèm" in rows["pin.pdf"]["reason"]
    said = capsys.readouterr().out
    assert "13 files: 10 stamped (" in said
    assert re.search(r"8 PDF open in poppler .*: 1 of them refused .* refused by rule", said)
