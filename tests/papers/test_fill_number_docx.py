"""Số and ngày come into the blanks of a DOCX, in their look, and nothing else changes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest

from bmnn_desk.errors import (
    DocumentSignedError,
    MarkNotProvedError,
    NumberAlreadyThereError,
    OtherFileReadError,
    TrackedChangesError,
)
from bmnn_desk.papers.fill_number_docx import _require_read_back, _require_same, fill_number_docx
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.reading.read_document import read_document
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers import number_documents, render, word_documents

DAY = date(2025, 2, 5)
FILLS = {"spaces": ("      ", "     "), "dots": (" .....", " .... ")}
HEADS = (
    "word_table_head",
    "word_one_paragraph",
    "word_one_paragraph_long",
    "word_text_boxes",
    "word_frames",
    "word_columns",
    "word_rows",
    "word_party",
    "word_party_office",
    "word_tcvn3",
    "word_vni",
    "word_nfd",
    "word_controls_fields",
    "word_broken_lines",
)


def filled(source: bytes, number: int = 7, day: date = DAY) -> bytes:
    made = fill_number_docx(source, read_document(source), number, day)
    assert made is not None
    return made


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("fill", FILLS)
@pytest.mark.parametrize("name", HEADS)
def test_heads_of_every_make_are_filled_and_all_else_stays(name: str, fill: str) -> None:
    source = number_documents.word_paper(name, *FILLS[fill])
    before = read_document(source)
    assert (before.number, before.day) == (None, None)
    made = filled(source)
    after = read_document(made)
    assert (after.number, after.day, after.place_name) == (7, DAY, before.place_name)
    assert after.symbol is not None
    assert before.symbol is not None
    assert after.symbol.text == before.symbol.text
    old, new = parts(source), parts(made)
    assert list(old) == list(new)
    assert [key for key in old if old[key] != new[key]] == ["word/document.xml"]
    lines = [[line.text for line in docx_lines(one).lines] for one in (source, made)]
    assert len(lines[0]) == len(lines[1])
    assert sum(one != other for one, other in zip(*lines, strict=True)) == 2


def test_the_figures_have_the_look_of_their_line() -> None:
    runs = [
        run
        for line in read_docx(safe_docx(filled(number_documents.word_draft()))).lines
        for run in line.line.runs
    ]
    number = next(run for run in runs if "07" in run.text)
    day = next(run for run in runs if "tháng 02" in run.text)
    assert (number.font, number.size_pt, number.italic) == ("Times New Roman", 13, False)
    assert (day.font, day.size_pt, day.italic) == ("Times New Roman", 13, True)


def test_both_versions_of_a_text_box_get_the_number() -> None:
    made = filled(number_documents.word_paper("word_text_boxes", *FILLS["spaces"]))
    text = re.sub(r"<[^>]+>", "", parts(made)["word/document.xml"].decode("utf-8"))
    assert text.count("Số: 07/KH-UBND") == 2
    assert text.count("ngày 05 tháng 02 năm 2025") == 2


@needs_libreoffice
@needs_poppler
def test_the_right_column_of_a_tabbed_line_does_not_move() -> None:
    names = ("word_one_paragraph", "word_one_paragraph_long")
    source = {name: number_documents.word_paper(name, *FILLS["spaces"]) for name in names}
    made = {f"{name}_filled": filled(one) for name, one in source.items()}
    pages = render.as_pdf(source | made)
    for name in names:
        words = [number_documents.words_by_poppler(pages[one]) for one in (name, f"{name}_filled")]
        places = [number_documents.word_at(one, "tháng") for one in words]
        assert places[0][1] == pytest.approx(places[1][1], abs=1.3)
        assert places[0][2] == pytest.approx(places[1][2], abs=0.1)


def test_what_is_typed_already_leaves_the_very_bytes() -> None:
    source = number_documents.word_draft("Số: 07/BC-SM", "Mẫu Sơn, ngày 05 tháng 02 năm 2025")
    assert filled(source) == source
    made = filled(number_documents.word_draft())
    assert filled(made) == made


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("Số: 08/BC-SM", number_documents.DAY),
        ("Số: 07a/BC-SM", number_documents.DAY),
        (number_documents.NUMBER, "Mẫu Sơn, ngày   tháng 3 năm 2025"),
        (number_documents.NUMBER, "Mẫu Sơn, ngày   tháng   năm 2024"),
        (number_documents.NUMBER, "Mẫu Sơn, ngày 06 tháng 02 năm 2025"),
    ],
)
def test_another_number_or_day_is_never_written_over(number: str, day: str) -> None:
    source = number_documents.word_draft(number, day)
    with pytest.raises(NumberAlreadyThereError):
        fill_number_docx(source, read_document(source), 7, DAY)


def test_a_file_without_these_lines_has_nothing_to_fill() -> None:
    source = word_documents.docx_file()
    assert fill_number_docx(source, read_document(source), 7, DAY) is None


def test_a_blank_that_word_fills_from_elsewhere_is_not_filled() -> None:
    source = number_documents.word_draft()
    bound = word_documents.repacked(source, _bind)
    assert read_document(bound).symbol is not None
    assert fill_number_docx(bound, read_document(bound), 7, DAY) is None


def _bind(name: str, part: bytes) -> bytes:
    if name != "word/document.xml":
        return part
    text = part.decode("utf-8")
    at = text.index(number_documents.NUMBER)
    start, end = text.rindex("<w:r>", 0, at), text.index("</w:r>", at) + len("</w:r>")
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>'
        f"<w:sdtContent>{text[start:end]}</w:sdtContent></w:sdt>"
    )
    return (text[:start] + control + text[end:]).encode("utf-8")


def test_a_reading_of_other_bytes_is_refused() -> None:
    facts = read_document(number_documents.word_draft())
    with pytest.raises(OtherFileReadError):
        fill_number_docx(number_documents.word_draft("Số:    /QĐ-SM"), facts, 7, DAY)


def test_a_file_with_changes_or_a_signature_is_refused() -> None:
    tracked = number_documents.word_paper("word_tracked", *FILLS["spaces"])
    with pytest.raises(TrackedChangesError):
        fill_number_docx(tracked, read_document(tracked), 7, DAY)
    source = number_documents.word_draft()
    signed = word_documents.repacked(source, lambda _, part: part, {"_xmlsignatures/a.sigs": b""})
    with pytest.raises(DocumentSignedError):
        fill_number_docx(signed, read_document(signed), 7, DAY)


def test_a_made_file_that_does_not_read_as_it_should_is_not_handed_out() -> None:
    source = number_documents.word_draft()
    facts, made = read_document(source), filled(source)
    _require_read_back(facts, made, 7, DAY)
    for number, day in ((8, DAY), (7, date(2025, 2, 6))):
        with pytest.raises(MarkNotProvedError):
            _require_read_back(facts, made, number, day)
    lines = read_docx(safe_docx(source)).lines
    own = [line for line in lines if line.line.text.startswith(("Số:", "Mẫu Sơn,"))]
    _require_same(lines, own, made)
    with pytest.raises(MarkNotProvedError):
        _require_same(lines, own[:1], made)
    with pytest.raises(MarkNotProvedError):
        _require_same(lines, own, word_documents.replaced(made, "GIÁM".encode(), "PHÓ".encode()))


def test_the_same_input_gives_the_same_bytes() -> None:
    source = number_documents.word_draft()
    assert filled(source) == filled(source)
