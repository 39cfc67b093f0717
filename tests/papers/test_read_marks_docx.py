from __future__ import annotations

import io
import subprocess
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import NotADocumentError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.read_marks_docx import read_marks_docx
from tests.needs import needs_libreoffice
from tests.papers import documents, samples, word_documents

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

COPY = samples.copy(
    7,
    samples.number_mark(7, (150.0, 7.0)),
    samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0)),
    samples.mark(Stamp.RECALL, (30.0, 200.0), page="last", return_day="12/03/2026"),
)
NEAR_MM = 0.35


@cache
def made() -> bytes:
    return mark_docx(documents.docx_file(), [COPY])[0]


def changed(old: str, new: str, times: int = -1) -> bytes:
    """The copy whose document part reads otherwise."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as before, zipfile.ZipFile(file, "w") as after:
        for info in before.infolist():
            part = before.read(info)
            if info.filename == "word/document.xml":
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode(), times)
            after.writestr(info.filename, part)
    return file.getvalue()


def faults(data: bytes) -> frozenset[MarkFault]:
    number, *_ = read_marks_docx(data).marks
    assert number.stamp is Stamp.COPY_NUMBER
    return number.faults


@pytest.mark.parametrize("name", word_documents.docx_shapes())
def test_both_marks_are_read_in_their_place_in_every_shape_of_docx(name: str) -> None:
    copy = samples.copy(
        4, samples.number_mark(4, (100.0, 7.0)), samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))
    )
    (data,) = mark_docx(word_documents.docx_shapes()[name], [copy])
    level, number = sorted(read_marks_docx(data).marks, key=lambda one: one.stamp, reverse=True)
    assert (number.copy_number, level.level) == (4, SecrecyLevel.MAT)
    assert number.box == pytest.approx((100, 7, 130, 15), abs=0.01)
    assert level.box == pytest.approx((30, 62, 50, 70), abs=0.01)
    assert (number.genuine, level.genuine) == (True, True)
    assert (number.page, number.ink) == (1, Ink.RED)


def test_a_mark_of_the_last_page_stands_at_the_end_and_its_words_are_read() -> None:
    last = read_marks_docx(made()).marks[-1]
    assert (last.stamp, last.page, last.genuine) == (Stamp.RECALL, None, True)
    assert last.lines == ("TÀILIỆUTHUHỒI", "Thờihạn:12/03/2026")


def test_a_document_without_marks_has_none() -> None:
    assert read_marks_docx(documents.docx_file()).marks == ()


def test_a_dragged_mark_is_read_where_it_is() -> None:
    found = read_marks_docx(changed("<wp:posOffset>", "<wp:posOffset>1")).marks[0]
    assert found.box != pytest.approx((150, 7, 180, 15), abs=NEAR_MM)


def test_one_border_dragged_alone_is_a_border_missing() -> None:
    assert MarkFault.BORDERS in faults(changed("<wp:posOffset>", "<wp:posOffset>1", 1))


def test_a_larger_box_is_not_its_true_size() -> None:
    assert MarkFault.SIZE in faults(changed('<wp:extent cx="10', '<wp:extent cx="12', 1))


def test_another_colour_is_another_ink() -> None:
    assert MarkFault.INK in faults(changed("D90000", "0000D9"))
    assert MarkFault.INK in faults(changed('w:color w:val="D90000"', 'w:color w:val="000000"', 1))
    assert faults(changed("D90000", "000000")) == frozenset()


def test_letters_made_invisible_are_faint() -> None:
    assert MarkFault.FAINT in faults(changed('<w:i w:val="0"/>', '<w:vanish/><w:i w:val="0"/>', 1))


def test_another_number_is_read_as_it_stands() -> None:
    assert read_marks_docx(changed("BẢN SỐ: 07", "BẢN SỐ: 08")).marks[0].copy_number == 8


def test_a_number_typed_into_the_text_is_told_without_borders() -> None:
    def type_it(document: Document) -> None:
        document.paragraphs[0].insert_paragraph_before("BẢN SỐ: 12")

    (found,) = read_marks_docx(documents.docx_file(type_it)).marks
    assert (found.copy_number, found.box, found.faults) == (
        12,
        None,
        frozenset({MarkFault.BORDERS}),
    )


def test_a_white_box_over_a_mark_covers_it() -> None:
    at = made_xml().index("<mc:AlternateContent")
    end = made_xml().index("</mc:AlternateContent>") + len("</mc:AlternateContent>")
    mark = made_xml()[at:end]
    head, _, tail = mark.partition("<a:noFill/>")
    white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    cover = (head + white + tail).replace("BẢN SỐ: 07", "")
    cover = cover.replace('relativeHeight="', 'relativeHeight="9')
    assert MarkFault.COVERED in faults(changed(mark, mark + cover, 1))


def made_xml() -> str:
    with zipfile.ZipFile(io.BytesIO(made())) as packed:
        return packed.read("word/document.xml").decode()


def test_a_zip_that_is_no_docx_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        read_marks_docx(file.getvalue())


@needs_libreoffice
def test_a_copy_saved_again_by_libreoffice_is_read_as_before(tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(made())
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "again"), "made.docx"]
    subprocess.run(command, capture_output=True, check=True, timeout=180, cwd=tmp_path)
    again = (tmp_path / "again" / "made.docx").read_bytes()
    assert len(read_marks_docx(again).marks) == 3
    for mark, before in zip(
        read_marks_docx(again).marks, read_marks_docx(made()).marks, strict=True
    ):
        assert (mark.stamp, mark.lines, mark.genuine) == (before.stamp, before.lines, True)
        assert mark.box == pytest.approx(before.box, abs=NEAR_MM)
