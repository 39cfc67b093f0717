from __future__ import annotations

import os

import pytest

from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.file_series import FileSeries, NumberedFiles, SeriesFile, series_of
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf, marked_series
from tests.machine.fresh_python import said_by
from tests.papers import documents, samples, word_documents

COPIES = [samples.copy(number) for number in (1, 2, 11)]


def held(series: FileSeries) -> int:
    """The bytes that a series takes."""
    own = (piece for file in series.files for piece in file.pieces if isinstance(piece, bytes))
    return sum(map(len, series.wholes)) + sum(map(len, own))


def test_a_series_gives_the_very_files_by_number_by_turn_and_in_part() -> None:
    files = mark_pdf(documents.pdf(), COPIES)
    series = marked_series(documents.pdf(), COPIES)
    assert (len(series), tuple(series), series[-1]) == (3, files, files[-1])
    assert tuple(series[1:]) == files[1:]
    with pytest.raises(IndexError):
        series[3]


def test_numbered_copies_take_the_room_of_one() -> None:
    source = documents.pdf(50)
    series = marked_series(source, [samples.copy(number) for number in range(1, 51)])
    assert held(series) < len(source) * 2


def test_the_copies_of_a_docx_take_the_room_of_one_whatever_lies_behind_their_text() -> None:
    picture = os.urandom(300_000)
    source = word_documents.repacked(
        documents.docx_file(), lambda _, part: part, {"word/media/image1.png": picture}
    )
    files = mark_docx(source, COPIES)
    series = series_of(iter(files))
    assert tuple(series) == files
    assert held(series) < len(picture) + 200_000


@pytest.mark.parametrize(
    "files",
    [
        (),
        (b"",),
        (b"one",),
        (b"one", b"one"),
        (b"one", b"", b"one and more", b"on"),
        (os.urandom(200_000), os.urandom(200_000)),
        (bytes(200_000), bytes(100_000) + b"x" + bytes(100_000)),
        (b"a" * 70_000 + bytes(range(256)) * 400, b"b" + bytes(range(256)) * 400),
    ],
)
def test_any_files_come_out_of_a_series_as_they_went_in(files: tuple[bytes, ...]) -> None:
    assert tuple(series_of(files)) == files


def test_a_series_crosses_the_pipe_and_carries_its_whole_once() -> None:
    series = marked_series(documents.pdf(20), COPIES)
    frames = packed(series)
    assert sum(map(len, frames)) < len(series.wholes[0]) * 1.2
    assert unpacked(frames) == series


def test_copies_whose_marks_lie_elsewhere_have_a_whole_of_their_own() -> None:
    copies = [*COPIES, samples.copy(4, samples.number_mark(4, (20.0, 15.0)))]
    series = marked_series(documents.pdf(), copies)
    assert [file.whole for file in series.files] == [0, 0, 0, 1]


def test_numbered_files_are_pairs() -> None:
    series = FileSeries(
        wholes=(b"one two",),
        files=(
            SeriesFile(whole=0, pieces=((0, 3),)),
            SeriesFile(whole=0, pieces=((4, 7), b"!")),
        ),
    )
    kept = NumberedFiles(numbers=(7, 9), files=series)
    assert (len(kept), tuple(kept)) == (2, ((7, b"one"), (9, b"two!")))
    assert tuple(kept[1:]) == ((9, b"two!"),)
    assert {number for number, _ in kept} == {7, 9}


def test_what_a_series_holds_is_in_no_repr() -> None:
    assert "secret" not in repr(series_of([b"secret"])) + repr(
        NumberedFiles(numbers=(1,), files=[b"secret"])
    )


def test_the_window_can_hold_them_without_an_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.file_series\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
