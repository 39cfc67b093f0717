from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.ui.dialogs.rekey_store import RekeyStoreDialog
from bmnn_desk.ui.theme import LARGEST_PT, PLAIN_PT
from bmnn_desk.ui.widgets.code_halves import Half
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.staffed import DRAFTER, FOUNDER, LEADER, Room, account, passphrase_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.journal_list import JournalLine
    from bmnn_desk.ui.rekeying import RekeyWish
    from bmnn_desk.ui.seat import Seat

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


def last_act(seat: Seat) -> JournalLine:
    return seat.desk.read(journal_lines, JournalAsked())[0]


class Rekeyed:
    """The sheet over a window, and what it asked of the program."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.wishes: list[RekeyWish] = []
        self.seat = replace(seat, rekey=self.wishes.append)
        self.room = Room(qtbot, self.seat)
        self.sheet = RekeyStoreDialog(self.seat)
        self.room.lay(self.sheet)

    def slot(self, login: str) -> str:
        return account(self.seat.desk, login).slot

    def type_ends(self) -> None:
        for half in Half:
            self.sheet.part.view.again[half].setText(self.sheet.part.view.half(half)[-4:])


def test_the_passphrases_are_proved_before_the_program_is_asked(
    qtbot: QtBot, staffed: Seat
) -> None:
    rekeyed = Rekeyed(qtbot, staffed)
    sheet, clerk = rekeyed.sheet, rekeyed.room.clerk
    assert sheet.holders[rekeyed.slot(FOUNDER)].hasFocus()
    for login, words in ((FOUNDER, "Mật khẩu của mình ("), (LEADER, "Mật khẩu của ")):
        assert sheet.panel.field(rekeyed.slot(login)).plain_words.startswith(words)
    clerk.type_into(PASSPHRASE)
    sheet.holders[rekeyed.slot(LEADER)].setFocus()
    clerk.type_into(passphrase_of(LEADER))
    code = sheet.part.code
    sheet.part.view.again[Half.A].setFocus()
    for half in Half:
        clerk.type_into(sheet.part.view.half(half)[-4:])
        clerk.press(ENTER)
    clerk.wait_until(lambda: bool(rekeyed.wishes))
    (wish,) = rekeyed.wishes
    assert dict(wish.holders) == {
        rekeyed.slot(FOUNDER): PASSPHRASE,
        rekeyed.slot(LEADER): passphrase_of(LEADER),
    }
    assert wish.code == code
    assert rekeyed.room.main.sheet is None
    assert last_act(staffed).verb == "order_rekey"


def test_a_wrong_one_is_told_under_his_name_and_the_store_stays_open(
    qtbot: QtBot, staffed: Seat
) -> None:
    rekeyed = Rekeyed(qtbot, staffed)
    sheet, clerk = rekeyed.sheet, rekeyed.room.clerk
    clerk.type_into(PASSPHRASE)
    sheet.holders[rekeyed.slot(DRAFTER)].setText("không phải câu này")
    rekeyed.type_ends()
    clerk.press(ENTER, CTRL)
    field = sheet.panel.field(rekeyed.slot(DRAFTER))
    clerk.wait_until(lambda: "chưa đúng" in field.error)
    assert sheet.holders[rekeyed.slot(DRAFTER)].hasFocus()
    assert rekeyed.wishes == []


def test_ones_own_and_one_who_reads_tuyet_mat_must_stay(qtbot: QtBot, staffed: Seat) -> None:
    rekeyed = Rekeyed(qtbot, staffed)
    sheet, clerk = rekeyed.sheet, rekeyed.room.clerk
    clerk.press(ENTER, CTRL)
    own = sheet.panel.field(rekeyed.slot(FOUNDER))
    assert "Chưa nhập" in own.error
    assert "Chưa khớp với nhóm cuối" in sheet.panel.field("again_a").error
    assert sheet.holders[rekeyed.slot(FOUNDER)].hasFocus()


def test_where_the_office_wants_a_second_person_another_head_must_type_his(
    qtbot: QtBot, staffed: Seat
) -> None:
    request = SecondPersonRequest(
        request_id="rekey too",
        day=DAY,
        body=staffed.body,
        acts=frozenset(SecondAct) - {SecondAct.FEWER_SECOND_PERSONS},
        on_paper=True,
        paper_days=5,
    )
    staffed.desk.do(choose_second_person, request)
    rekeyed = Rekeyed(qtbot, staffed)
    sheet, clerk = rekeyed.sheet, rekeyed.room.clerk
    clerk.type_into(PASSPHRASE)
    sheet.holders[rekeyed.slot(DRAFTER)].setText(passphrase_of(DRAFTER))
    rekeyed.type_ends()
    clerk.press(ENTER, CTRL)
    assert "người thứ hai" in sheet.panel.field(rekeyed.slot(FOUNDER)).error
    sheet.holders[rekeyed.slot(LEADER)].setText(passphrase_of(LEADER))
    assert sheet.errors() == {}
    clerk.press(ENTER, CTRL)
    clerk.wait_until(lambda: bool(rekeyed.wishes))
    line = last_act(staffed)
    assert (line.verb, line.second) == ("order_rekey", "Trần Văn Gương")


def test_nobody_is_offered_whose_account_has_no_way_in(qtbot: QtBot, staffed: Seat) -> None:
    rekeyed = Rekeyed(qtbot, staffed)
    assert len(rekeyed.sheet.holders) == 4
    assert next(iter(rekeyed.sheet.holders)) == rekeyed.slot(FOUNDER)


def test_letters_made_larger_while_it_is_open_cut_neither_half(qtbot: QtBot, staffed: Seat) -> None:
    with dressed(points=PLAIN_PT):
        main = Rekeyed(qtbot, staffed).room.main
        with dressed(points=LARGEST_PT):
            main.resize(*SMALLEST)
            assert linted(main) == []
        main.hide()
