from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.ink_keeper import InkKeeper
from bmnn_desk.ui.issue.judge_places import covered_pages, pages_of, white_spot
from tests.papers import documents
from tests.ui.issue import matters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

NUMBER, LEVEL = Stamp.COPY_NUMBER, Stamp.LEVEL_MAT
EVERY = PageChoice(kind=PageKind.EVERY)


@pytest.fixture
def inks(qapp: object, worker: Worker) -> Iterator[InkKeeper]:  # noqa: ARG001
    parent = QObject()
    yield InkKeeper(worker, parent)
    parent.deleteLater()


def looked(qtbot: QtBot, matter: IssueMatter, inks: InkKeeper) -> dict[Stamp, int | None] | None:
    """What lies under the marks once all pages were looked at."""
    covered_pages(matter, inks)
    qtbot.waitUntil(lambda: inks.is_quiet, timeout=20_000)
    return covered_pages(matter, inks)


def three_pages(law: Law, inks: InkKeeper) -> IssueMatter:
    file = matters.pdf_file(documents.pdf(3))
    inks.look_at(file.pages)
    return matters.matter(law, file=file, page_sizes=(matters.A4_MM,) * 3)


def test_nothing_is_known_before_the_pages_were_looked_at(
    qtbot: QtBot, law: Law, inks: InkKeeper
) -> None:
    matter = three_pages(law, inks)
    assert covered_pages(matter, inks) == {}
    qtbot.waitUntil(lambda: inks.is_quiet, timeout=20_000)
    assert covered_pages(matter, inks) == {NUMBER: None, LEVEL: None}


def test_a_mark_on_text_is_told_with_its_page(qtbot: QtBot, law: Law, inks: InkKeeper) -> None:
    matter = three_pages(law, inks)
    matter.places[NUMBER] = (60.0, 120.0)
    matter.pages[NUMBER] = PageChoice(kind=PageKind.CHOSEN, numbers=(2, 3))
    assert looked(qtbot, matter, inks) == {NUMBER: 2, LEVEL: None}


def test_a_white_spot_is_white_on_every_page_that_bears_the_mark(
    qtbot: QtBot, law: Law, inks: InkKeeper
) -> None:
    matter = three_pages(law, inks)
    matter.places[NUMBER], matter.pages[NUMBER] = (25.0, 283.0), EVERY
    assert looked(qtbot, matter, inks) == {NUMBER: 1, LEVEL: None}
    spot = white_spot(matter, inks, NUMBER)
    assert spot is not None
    matter.places[NUMBER] = spot
    assert looked(qtbot, matter, inks) == {NUMBER: None, LEVEL: None}


def test_a_white_spot_is_not_on_another_mark(qtbot: QtBot, law: Law, inks: InkKeeper) -> None:
    matter = three_pages(law, inks)
    matter.places[NUMBER] = (30.0, 80.0)
    looked(qtbot, matter, inks)
    matter.places[LEVEL] = (30.0, 70.0)
    spot = white_spot(matter, inks, NUMBER)
    assert spot is not None
    assert spot[1] + 8.0 <= 70.0 or spot[1] >= 78.0 or spot[0] >= 50.0


def test_without_pages_nothing_is_judged(law: Law, inks: InkKeeper) -> None:
    matter = matters.matter(law, file=None)
    inks.look_at(None)
    assert covered_pages(matter, inks) is None
    assert white_spot(matter, inks, NUMBER) is None


def test_a_file_that_cannot_be_looked_at_is_judged_by_eye(
    qtbot: QtBot, law: Law, inks: InkKeeper
) -> None:
    file = replace(matters.pdf_file(), pages=b"%PDF-1.7 hong")
    inks.look_at(file.pages)
    assert looked(qtbot, matters.matter(law, file=file), inks) is None


def test_marks_at_the_right_of_several_pages_are_looked_at_from_there(law: Law) -> None:
    matter = matters.matter(law, page_sizes=(matters.A4_MM,) * 2)
    matter.pages[NUMBER] = EVERY
    assert pages_of(matter, NUMBER) == ((0, 1), True)
    assert pages_of(matter, LEVEL) == ((0,), False)
