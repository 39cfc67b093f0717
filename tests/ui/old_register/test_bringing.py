from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.old_register import OldBook, OldRegister
from bmnn_desk.errors import OldRegisterEmptyError, OldRegisterThereError
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.ui.old_register.bringing import Bringing, objection, row_count
from bmnn_desk.ui.old_register.read_errand import BroughtFile
from tests.ui.kept import shown
from tests.ui.old_register.old_files import clean, odd, read_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.old_register_kept import OldRegisterKept
    from bmnn_desk.ui.seat import Seat

FILE = BroughtFile(name="so.xlsx", data=b"", sha256="a" * 64)


def kept(seat: Seat) -> tuple[OldRegisterKept, ...]:
    return seat.desk.read(old_registers, OldRegistersAsked(body=seat.body))


def test_all_books_are_counted() -> None:
    assert row_count(read_of(odd()).register) == 13
    assert row_count(OldRegister(books=frozenset({OldBook.SLIPS}))) == 0


def test_a_register_comes_in_with_its_names_and_not_twice(qtbot: QtBot, seat: Seat) -> None:
    window = QWidget()
    shown(qtbot, window)
    bringing, register = Bringing(seat, window), read_of(clean()).register
    assert objection(FILE, register, kept(seat)) is None
    moves: list[bool] = []
    bringing.moved.connect(lambda: moves.append(bringing.is_under_way))
    with qtbot.waitSignal(bringing.done) as told:
        bringing.start(FILE, (("tai lieu", "trich yeu"),), register)
        moves.append(bringing.is_under_way)
    assert told.args == ["Đã đưa 3 dòng của “so.xlsx” vào kho."]
    assert moves == [True, True, False]
    (only,) = kept(seat)
    assert (only.file_name, only.rows, only.names) == (
        "so.xlsx", 3, (("tai lieu", "trich yeu"),)
    )  # fmt: skip
    assert isinstance(objection(FILE, register, kept(seat)), OldRegisterThereError)
    other = replace(FILE, sha256="b" * 64)
    assert objection(other, register, kept(seat)) is None
    # The same press once more is the same act, and already there.
    with qtbot.waitSignal(bringing.done) as told:
        bringing.start(FILE, (), register)
    assert told.args is not None
    assert "đã được lưu trước đó" in told.args[0]
    bringing.begin_file()
    with qtbot.waitSignal(bringing.refused) as refused:
        bringing.start(FILE, (), register)
    assert refused.args is not None
    assert "đã nhập ngày" in refused.args[0]
    assert len(kept(seat)) == 1


def test_a_file_without_a_line_is_objected_to(seat: Seat) -> None:
    empty = OldRegister(books=frozenset({OldBook.SLIPS}))
    assert isinstance(objection(FILE, empty, kept(seat)), OldRegisterEmptyError)
