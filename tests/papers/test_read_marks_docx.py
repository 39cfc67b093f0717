from __future__ import annotations

import io
import subprocess
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest
from docx.shared import Mm

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import NotADocumentError
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.read_marks_docx import read_marks_docx
from tests.needs import needs_libreoffice
from tests.papers import documents, samples, word_documents

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from bmnn_desk.papers.mark import CopyMarks

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


def test_a_copy_in_the_strict_dialect_reads_like_one_in_the_usual() -> None:
    strict = mark_docx(word_documents.strict(documents.docx_file()), [COPY])[0]
    assert read_marks_docx(strict).marks == read_marks_docx(made()).marks
    assert len(read_marks_docx(strict).marks) == len(COPY.marks)


def test_a_number_of_any_length_in_a_strangers_file_is_read_as_another() -> None:
    number, *_ = read_marks_docx(changed("BẢN SỐ: 07", "BẢN SỐ: " + "7" * 5000)).marks
    assert (number.stamp, number.copy_number) == (Stamp.COPY_NUMBER, 777_777_777)


@pytest.mark.parametrize("width", ["12pt", "", "9" * 5000])
def test_a_line_whose_width_is_no_number_is_no_border(width: str) -> None:
    assert MarkFault.BORDERS in faults(changed('<a:ln w="9000"', f'<a:ln w="{width}"'))


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
    assert not number.faults | level.faults
    assert (number.page, number.ink) == (1, Ink.RED)


def test_a_mark_of_the_last_page_stands_at_the_end_and_its_words_are_read() -> None:
    last = read_marks_docx(made()).marks[-1]
    assert (last.stamp, last.page, last.faults) == (Stamp.RECALL, None, frozenset())
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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<a:xfrm>", '<a:xfrm rot="5400000">'),
        ('<a:ext cx="', '<a:ext cx="9'),
        ('relativeFrom="page"', 'relativeFrom="column"'),
        ("<a:xfrm>", "<a:xfrm/><a:xfrm>"),
    ],
)
def test_something_opaque_above_a_mark_that_may_reach_it_covers_it(old: str, new: str) -> None:
    assert faults(covered(70)) == frozenset()
    assert MarkFault.COVERED in faults(covered(70, (old, new)))


def test_what_lies_below_a_mark_does_not_cover_it_wherever_it_is() -> None:
    below = ('relativeHeight="', 'relativeHeight="1" o="')
    assert faults(covered(7, below)) == frozenset()
    behind = ('behindDoc="0"', 'behindDoc="1"')
    assert faults(covered(7, behind)) == frozenset()


def covered(top_mm: int, *changes: tuple[str, str]) -> bytes:
    """The copy with a white box of the number's size and place from the left, on top of all."""
    at = made_xml().index("<mc:AlternateContent")
    end = made_xml().index("</mc:AlternateContent>") + len("</mc:AlternateContent>")
    mark = made_xml()[at:end]
    white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    cover = mark.replace("<a:noFill/>", white, 1).replace("BẢN SỐ: 07", "")
    cover = cover.replace('relativeHeight="', 'relativeHeight="9')
    head, _, tail = cover.partition('<wp:positionV relativeFrom="page"><wp:posOffset>')
    moved = f'<wp:positionV relativeFrom="page"><wp:posOffset>{top_mm * 36_000}<'
    cover = head + moved + tail.partition("<")[2]
    for old, new in changes:
        assert old in cover
        cover = cover.replace(old, new)
    return changed(mark, mark + cover, 1)


def test_an_inner_border_out_of_its_distance_is_a_border_missing() -> None:
    # 0.4 mm inwards on the left alone.
    inner = made_xml().split("<wp:posOffset>")[3].partition("<")[0]
    narrow = changed(f"<wp:posOffset>{inner}<", f"<wp:posOffset>{int(inner) + 14_400}<", 1)
    assert faults(narrow) == {MarkFault.BORDERS}


def made_xml() -> str:
    with zipfile.ZipFile(io.BytesIO(made())) as packed:
        return packed.read("word/document.xml").decode()


def test_a_zip_that_is_no_docx_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        read_marks_docx(file.getvalue())


def every_mark(regime: str) -> CopyMarks:
    """Each rectangular mark of a regime, in four columns of a large page, filled in."""
    shapes = [shape for shape in samples.stamps(regime).values() if shape.shape == "rect"]
    placed = [
        PlacedMark(
            shape=shape,
            blanks={"copy_number": "05", "return_day": "12/03/2026", "from_day": "01/02/2026"},
            ink=shape.ink,
            x_mm=10.0 + at % 4 * 100.0,
            y_mm=10.0 + at // 4 * 90.0,
            page="first",
        )
        for at, shape in enumerate(shapes)
    ]
    return samples.copy(5, *placed)


def large(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(420), Mm(558)


@pytest.mark.parametrize("regime", ["tt24-2020", "nd63-2026"])
def test_every_mark_of_a_regime_is_read_as_drawn_by_this_program(regime: str) -> None:
    copy = every_mark(regime)
    (data,) = mark_docx(documents.docx_file(large), [copy])
    found = [(mark.stamp, mark.faults) for mark in read_marks_docx(data).marks]
    assert found == [(mark.shape.stamp, frozenset()) for mark in copy.marks]


@needs_libreoffice
@pytest.mark.parametrize("regime", ["tt24-2020", "nd63-2026"])
def test_every_mark_stays_genuine_when_libreoffice_saves_it_again(
    regime: str, tmp_path: Path
) -> None:
    copy = every_mark(regime)
    again = saved_again(mark_docx(documents.docx_file(large), [copy])[0], tmp_path)
    found = [(mark.stamp, mark.faults) for mark in read_marks_docx(again).marks]
    assert found == [(mark.shape.stamp, frozenset()) for mark in copy.marks]


def saved_again(data: bytes, folder: Path) -> bytes:
    """The DOCX as LibreOffice writes it."""
    (folder / "made.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(folder / "again"), "made.docx"]
    subprocess.run(command, capture_output=True, check=True, timeout=180, cwd=folder)
    return (folder / "again" / "made.docx").read_bytes()


@needs_libreoffice
def test_a_copy_saved_again_by_libreoffice_is_read_as_before(tmp_path: Path) -> None:
    again = saved_again(made(), tmp_path)
    assert len(read_marks_docx(again).marks) == 3
    for mark, before in zip(
        read_marks_docx(again).marks, read_marks_docx(made()).marks, strict=True
    ):
        assert (mark.stamp, mark.lines) == (before.stamp, before.lines)
        assert not mark.faults
        assert mark.box == pytest.approx(before.box, abs=NEAR_MM)
