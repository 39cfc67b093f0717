from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.old_register_kept import OldBookKept, OldRegisterKept
from bmnn_desk.ui.old_register import file_step as module
from bmnn_desk.ui.old_register.columns_draft import Unfinished
from bmnn_desk.ui.old_register.file_step import FileStep
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind
from tests.ui.kept import shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

KEPT = tuple(
    OldRegisterKept(
        old_register=number,
        file_name=f"so-{number}.xlsx",
        sha256=str(number) * 64,
        day=date(2026, 3, number),
        entered_by="Lê Thị Văn Thư",
        books=(
            OldBookKept(book=OldBook.OUTGOING, rows=25_000),
            OldBookKept(book=OldBook.COPYING, rows=7),
        ),
        names=(),
    )
    for number in (9, 4)
)


def test_where_nothing_was_brought_in_a_sentence_says_so(qtbot: QtBot, seat: Seat) -> None:
    step = FileStep(seat)
    shown(qtbot, step)
    assert step.none.isVisible()
    assert step.imports.isHidden()
    assert step.take_back.isHidden()


def test_what_was_brought_in_is_listed_and_can_be_taken_back(qtbot: QtBot, seat: Seat) -> None:
    step = FileStep(seat)
    shown(qtbot, step)
    step.show_kept(KEPT)
    assert step.none.isHidden()
    assert step.imports.texts()[0] == (
        "09/03/2026", "so-9.xlsx", "Lê Thị Văn Thư", "Sổ đi 25.000, Sổ sao, chụp 7"
    )  # fmt: skip
    step.imports.setCurrentCell(1, 0)
    assert step.take_back.look.kind is ButtonKind.DANGER
    with qtbot.waitSignal(step.take_back_asked) as asked:
        step.take_back.click()
    assert asked.args == [4]


def test_a_chosen_file_is_told_and_none_where_nobody_chose(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = FileStep(seat)
    shown(qtbot, step)
    monkeypatch.setattr(module, "ask_file", lambda *_asked: Path("/x/so.xlsx"))
    with qtbot.waitSignal(step.chosen) as chosen:
        step.choose.click()
    assert chosen.args == [Path("/x/so.xlsx")]
    monkeypatch.setattr(module, "ask_file", lambda *_asked: None)
    with qtbot.assertNotEmitted(step.chosen):
        step.choose.click()


def test_what_was_left_undone_is_offered(qtbot: QtBot, seat: Seat) -> None:
    step, gone_on = FileStep(seat), list[str]()
    shown(qtbot, step)
    left = Unfinished(path=Path("/x/so.xlsx"), names={}, hour="09:15")
    step.offer(left, lambda: gone_on.append("so"))
    assert step.told.words == (
        "Đã lưu nháp lúc 09:15: các cột đã ghép của “so.xlsx”, chưa đưa vào kho."
    )
    (jump,) = step.told.findChildren(Button)
    jump.click()
    assert gone_on == ["so"]


def test_the_imports_of_the_store_are_listed(qtbot: QtBot, seat: Seat) -> None:
    step = FileStep(seat)
    shown(qtbot, step)
    step.show_kept(KEPT)
    step.list_kept()
    assert step.kept == ()
    assert step.none.isVisible()
