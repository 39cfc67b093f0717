"""The previewed PDF, made by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark import CopyMarks
from bmnn_desk.ui.issue.preview_maker import PreviewAsked, PreviewMaker
from tests.papers import documents, samples
from tests.ui.issue import matters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.preview_maker import Previewed

_PAGES = documents.pdf(1)


@pytest.fixture
def maker(qapp: object, worker: Worker) -> Iterator[PreviewMaker]:  # noqa: ARG001
    parent = QObject()
    yield PreviewMaker(worker, parent)
    parent.deleteLater()


def asked(number: int, x_mm: float = 20.0) -> PreviewAsked:
    copy = samples.copy(number, samples.number_mark(number, (x_mm, 15.0)))
    return PreviewAsked(pages=_PAGES, sizes=(matters.A4_MM,), copy=copy)


def number_of(made: Previewed) -> int:
    return int(matters.words_of(made.series).split()[-1])


def test_the_copy_that_was_asked_for_is_made(qtbot: QtBot, maker: PreviewMaker) -> None:
    with qtbot.waitSignal(maker.made, timeout=20_000) as made:
        maker.ask(asked(2), at_once=True)

    (found,) = made.args
    assert "BẢN SỐ: 02" in matters.words_of(found.pdf)
    assert matters.words_of(found.series).strip() == "BẢN SỐ: 02"
    assert found.stamps == (Stamp.COPY_NUMBER,)
    assert maker.is_quiet


def test_of_many_wishes_the_last_one_is_shown(qtbot: QtBot, maker: PreviewMaker) -> None:
    numbers: list[int] = []
    maker.made.connect(lambda made: numbers.append(number_of(made)))
    for number in range(1, 30):
        maker.ask(asked(number), at_once=number % 2 == 0)
        qtbot.wait(3)
    qtbot.waitUntil(lambda: maker.is_quiet, timeout=20_000)

    assert numbers[-1] == 29
    assert len(numbers) < 29


def test_what_was_made_for_an_earlier_wish_is_never_shown(
    qtbot: QtBot, maker: PreviewMaker
) -> None:
    numbers: list[int] = []
    maker.made.connect(lambda made: numbers.append(number_of(made)))
    maker.ask(asked(1), at_once=True)
    maker._begin()  # as the timer does, before the first one is back
    maker.ask(asked(2), at_once=False)
    qtbot.waitUntil(lambda: maker.is_quiet, timeout=20_000)

    assert numbers == [2]


def test_a_mark_beyond_the_page_is_told_in_a_sentence(qtbot: QtBot, maker: PreviewMaker) -> None:
    with qtbot.waitSignal(maker.failed, timeout=20_000) as failed:
        maker.ask(asked(1, x_mm=-5.0), at_once=True)

    (words,) = failed.args
    assert words.endswith(".")
    assert maker.is_quiet


def test_after_a_mishap_the_next_wish_is_made(qtbot: QtBot, maker: PreviewMaker) -> None:
    maker.ask(asked(1, x_mm=-5.0), at_once=True)
    qtbot.wait(5)
    with qtbot.waitSignal(maker.made, timeout=20_000) as made:
        maker.ask(asked(3), at_once=False)

    assert number_of(made.args[0]) == 3


def test_blank_pages_bear_the_marks_where_there_is_no_file(
    qtbot: QtBot, maker: PreviewMaker
) -> None:
    copy = samples.copy(4, samples.number_mark(4))
    with qtbot.waitSignal(maker.made, timeout=20_000) as made:
        maker.ask(PreviewAsked(pages=None, sizes=((148.0, 210.0),), copy=copy), at_once=True)

    assert matters.words_of(made.args[0].pdf).split() == ["BẢN", "SỐ:", "04"]


def test_a_copy_without_drawn_marks_has_no_drawings(qtbot: QtBot, maker: PreviewMaker) -> None:
    wanted = PreviewAsked(pages=_PAGES, sizes=(matters.A4_MM,), copy=CopyMarks(number=1, marks=()))
    with qtbot.waitSignal(maker.made, timeout=20_000) as made:
        maker.ask(wanted, at_once=True)

    assert (made.args[0].series, made.args[0].stamps) == (b"", ())
