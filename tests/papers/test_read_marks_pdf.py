from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import DocumentDamagedError, DocumentEncryptedError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.read_marks_pdf import read_marks_pdf
from tests.needs import needs_poppler, needs_qpdf
from tests.papers import documents, samples, tampered, unseen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.domain.marks_read import MarkRead

COPY = samples.copy(7)
NEAR_MM = 0.35


def made(source: bytes | None = None) -> bytes:
    return mark_pdf(source or documents.pdf(), [COPY])[0]


def read(data: bytes) -> tuple[MarkRead, ...]:
    return read_marks_pdf(data).marks


def by_stamp(data: bytes) -> dict[Stamp, MarkRead]:
    return {mark.stamp: mark for mark in read(data)}


@pytest.mark.parametrize("name", documents.shapes())
def test_both_marks_are_read_in_their_place_on_every_shape_of_page(name: str) -> None:
    number, level = sorted(read(made(documents.shapes()[name])), key=lambda one: one.stamp)
    assert (number.stamp, level.stamp) == (Stamp.COPY_NUMBER, Stamp.LEVEL_TUYET_MAT)
    assert (number.copy_number, level.level) == (7, SecrecyLevel.TUYET_MAT)
    assert level.box == pytest.approx((30, 62, 70, 70), abs=NEAR_MM)
    assert number.box is not None
    assert number.box[1] == pytest.approx(7, abs=NEAR_MM)
    assert (number.ink, level.ink) == (Ink.RED, Ink.RED)
    assert not number.faults
    assert not level.faults
    assert (number.page, level.page) == (1, 1)


def test_a_file_without_marks_has_none_though_its_text_speaks_of_secrets() -> None:
    assert read(documents.pdf()) == ()
    assert read(documents.with_text("QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC, MẬT, TỐI MẬT")) == ()


@pytest.mark.parametrize(
    "stamp", [stamp for stamp in Stamp if not stamp.value.startswith("letter")]
)
def test_every_mark_for_a_text_is_told_by_its_words(stamp: Stamp) -> None:
    copy = samples.copy(1, samples.mark(stamp, (30.0, 20.0), copy_number="01", signer="Lê Thị Mẫu"))
    (found,) = read(mark_pdf(documents.pdf(1), [copy])[0])
    assert (found.stamp, found.faults) == (stamp, frozenset())


def test_marks_are_read_on_every_page_of_a_print_file_and_of_an_overprint() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    source = documents.pdf(3)
    whole = read(print_ready_pdf(source, copies))
    assert [(mark.page, mark.copy_number) for mark in whole if mark.copy_number] == [(1, 1), (4, 2)]
    alone = read(overprint_pdf(source, copies))
    assert [mark.copy_number for mark in alone if mark.copy_number] == [1, 2]
    assert not any(mark.faults for mark in (*whole, *alone))


def test_the_text_under_a_mark_does_not_hide_it_from_the_reader() -> None:
    copy = samples.copy(1, samples.mark(Stamp.TERM, (60.0, 110.0), from_day="12/03/2026"))
    (found,) = read(mark_pdf(documents.pdf(1), [copy])[0])
    assert (found.stamp, found.faults) == (Stamp.TERM, frozenset())


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (tampered.tail(tampered.scaled(1.05)), MarkFault.SIZE),
        (tampered.of_mark(lambda one: one.replace(b" re S", b" re n", 1)), MarkFault.BORDERS),
        (tampered.of_mark(lambda one: re.sub(rb"rg", rb"pop", one)), MarkFault.INK),
        (tampered.white_over, MarkFault.COVERED),
        (tampered.note_over, MarkFault.COVERED),
        (tampered.see_through, MarkFault.FAINT),
    ],
)
def test_a_mark_that_was_changed_is_read_with_its_fault(
    change: Callable[[pikepdf.Pdf], None], fault: MarkFault
) -> None:
    data = documents.changed(change, made(tampered_source()))
    assert fault in by_stamp(data)[Stamp.COPY_NUMBER].faults


@pytest.mark.parametrize("change", unseen.WAYS, ids=lambda each: each.__name__)
def test_a_mark_that_nobody_sees_is_read_as_covered(
    change: Callable[[pikepdf.Pdf], None],
) -> None:
    level = by_stamp(documents.changed(change, made()))[Stamp.LEVEL_TUYET_MAT]
    assert MarkFault.COVERED in level.faults


def tampered_source() -> bytes:
    return documents.with_annotation((60.0, 60.0, 120.0, 80.0), "/Square")


def test_a_moved_mark_is_read_where_it_is() -> None:
    moved = documents.changed(tampered.tail(tampered.moved(-100.0, 0.0)), made())
    found = by_stamp(moved)[Stamp.COPY_NUMBER]
    assert found.box == pytest.approx((114.72, 7, 144.72, 15), abs=NEAR_MM)
    assert not found.faults


def test_a_removed_mark_is_not_read_and_a_doubled_one_twice() -> None:
    removed = tampered.tail(lambda found: found.replace(b"/BMS0 Do", b""))
    assert set(by_stamp(documents.changed(removed, made()))) == {Stamp.LEVEL_TUYET_MAT}
    doubled = tampered.tail(lambda found: found + b"q 1 0 0 1 60 300 cm /BMS0 Do Q ")
    found = [mark.stamp for mark in read(documents.changed(doubled, made()))]
    assert found.count(Stamp.COPY_NUMBER) == 2


def test_words_without_borders_are_told_as_such() -> None:
    (number,) = read(documents.with_text("BẢN SỐ: 12"))
    assert (number.copy_number, number.faults) == (12, frozenset({MarkFault.BORDERS}))
    (level,) = read(documents.with_text("TỐI MẬT", red=True))
    assert (level.level, level.faults) == (SecrecyLevel.TOI_MAT, frozenset({MarkFault.BORDERS}))


def test_a_number_laid_over_another_is_read_beside_it() -> None:
    twice = mark_pdf(made(), [samples.copy(8, samples.number_mark(8, (150.0, 7.0)))])[0]
    assert {mark.copy_number for mark in read(twice)} == {None, 7, 8}


@pytest.mark.parametrize(
    ("words", "stamp", "number"),
    [("BẢN SỐ: 05", Stamp.COPY_NUMBER, 5), ("TỐI MẬT", Stamp.LEVEL_TOI_MAT, None)],
)
@pytest.mark.parametrize("subtype", ["/FreeText", "/Stamp"])
def test_a_mark_that_only_a_note_draws_is_read_beside_the_real_ones(
    words: str, stamp: Stamp, number: int | None, subtype: str
) -> None:
    noted = unseen.with_words_in_a_note(made(), documents.with_text(words, red=True), subtype)
    (further,) = [mark for mark in read(noted) if mark.lines == (words.replace(" ", ""),)]
    assert (further.stamp, further.copy_number, further.page) == (stamp, number, 1)
    assert further.faults
    assert len(read(noted)) == len(read(made())) + 1


def test_the_real_marks_are_read_once_beside_notes_that_say_nothing() -> None:
    marks = read(made(documents.with_annotation((60.0, 60.0, 120.0, 80.0), "/FreeText")))
    assert len(marks) == 2
    assert not any(mark.faults for mark in marks)


def test_a_number_in_an_unseen_text_as_under_a_scan_is_told_without_borders() -> None:
    unseen = tampered.of_mark(lambda one: one.replace(b"BT ", b"BT 3 Tr "))
    found = by_stamp(documents.changed(unseen, made()))[Stamp.COPY_NUMBER]
    assert (found.copy_number, found.faults) == (7, frozenset({MarkFault.BORDERS}))


def test_a_file_under_a_password_is_read_with_it_alone() -> None:
    word = "mở"
    key = PdfKey(password=word)
    source = documents.encrypted(user=word, may_change=True)
    data = mark_pdf(source, [COPY], key)[0]
    with pytest.raises(DocumentEncryptedError):
        read_marks_pdf(data)
    assert len(read_marks_pdf(data, key).marks) == 2


def test_a_file_that_its_owner_closed_is_read_all_the_same() -> None:
    source, key = documents.encrypted(user=""), PdfKey(may_change=True)
    assert len(read(mark_pdf(source, [COPY], key)[0])) == 2


def test_junk_is_damaged() -> None:
    with pytest.raises(DocumentDamagedError):
        read_marks_pdf(b"%PDF-1.7 junk")


def test_what_is_read_does_not_hang_on_the_name_that_our_forms_bear() -> None:
    def forget(opened: pikepdf.Pdf) -> None:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream) and "/BMNN_Mark" in thing:
                del thing["/BMNN_Mark"]

    assert not any(mark.faults for mark in read(documents.changed(forget, made())))
    assert len(read(documents.changed(forget, made()))) == 2


@needs_qpdf
def test_a_copy_saved_by_qpdf_is_read_as_before(tmp_path: Path) -> None:
    again = _run(tmp_path, ["qpdf", "--object-streams=generate", "--linearize", "a.pdf", "b.pdf"])
    assert [mark.box for mark in read(again)] == [mark.box for mark in read(made())]


@needs_poppler
def test_a_copy_printed_to_a_file_by_another_program_is_read_by_words_and_place(
    tmp_path: Path,
) -> None:
    again = _run(tmp_path, ["pdftocairo", "-pdf", "a.pdf", "b.pdf"])
    for mark, before in zip(read(again), read(made()), strict=True):
        assert (mark.stamp, mark.lines) == (before.stamp, before.lines)
        assert not mark.faults
        assert mark.box == pytest.approx(before.box, abs=NEAR_MM)


def _run(folder: Path, command: list[str]) -> bytes:
    (folder / "a.pdf").write_bytes(made())
    subprocess.run(command, check=True, timeout=60, cwd=folder)
    return (folder / "b.pdf").read_bytes()
