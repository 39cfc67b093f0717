from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.second_person import Approval, PaperWord, SecondAct
from bmnn_desk.errors import SecondPersonMissingError
from bmnn_desk.services.change_account import EndAccountRequest, end_account
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet, with_second
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.staffed import DRAFTER, LEADER, Room, account, passphrase_of, seat_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


def choose(seat: Seat, *, on_paper: bool = True) -> None:
    request = SecondPersonRequest(
        request_id=f"choice {on_paper}",
        day=DAY,
        body=seat.body,
        acts=frozenset(SecondAct) - {SecondAct.FEWER_SECOND_PERSONS},
        on_paper=on_paper,
        paper_days=3,
    )
    seat.desk.do(choose_second_person, request)


class Asked:
    """A sheet below, the request, and the words that came back."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.room = Room(qtbot, seat)
        entry = account(seat.desk, DRAFTER)
        self.request = EndAccountRequest(request_id="end", day=DAY, slot=entry.slot)
        self.words: list[Approval | PaperWord] = []
        self.below = ChangeAccountDialog(seat, entry)
        self.room.lay(self.below)
        with_second(self.below, seat, end_account, self.request, self.words.append)
        sheet = self.room.main.sheet
        assert isinstance(sheet, SecondPersonSheet)
        self.sheet, self.clerk = sheet, self.room.clerk


def test_both_passphrases_give_a_word_that_the_verb_takes(qtbot: QtBot, staffed: Seat) -> None:
    choose(staffed)
    asked = Asked(qtbot, staffed)
    assert asked.sheet.who.currentText() == "Trần Văn Gương · giam-doc (Lãnh đạo)"
    assert asked.sheet.who.count() == 1
    with pytest.raises(SecondPersonMissingError):
        staffed.desk.do(end_account, asked.request)
    asked.clerk.type_into(PASSPHRASE)
    asked.clerk.press(ENTER)
    assert asked.sheet.who.hasFocus()
    asked.clerk.press(ENTER)
    asked.clerk.type_into(passphrase_of(LEADER))
    asked.clerk.press(ENTER)
    asked.clerk.wait_until(lambda: bool(asked.words))
    assert asked.room.main.sheet is asked.below
    (word,) = asked.words
    assert isinstance(word, Approval)
    staffed.desk.do(end_account, asked.request, word)


def test_a_wrong_passphrase_of_either_gives_no_word(qtbot: QtBot, staffed: Seat) -> None:
    choose(staffed)
    asked = Asked(qtbot, staffed)
    for mine, his in ((PASSPHRASE, "sai câu này rồi"), ("sai câu này rồi", passphrase_of(LEADER))):
        asked.sheet.mine.setText(mine)
        asked.sheet.his.setText(his)
        asked.sheet.his.setFocus()
        asked.clerk.press(ENTER)
        asked.clerk.wait_until(lambda: "Có mật khẩu chưa đúng" in asked.sheet.mishap.words)
    assert asked.words == []


def test_a_name_on_paper_lets_the_act_be_done_and_the_paper_is_waited_for(
    qtbot: QtBot, staffed: Seat
) -> None:
    choose(staffed)
    asked = Asked(qtbot, staffed)
    asked.sheet.way.button(True).setFocus()
    asked.clerk.press(DOWN)
    assert not asked.sheet.by_passphrase
    said = asked.sheet._due_words()
    assert "23/11/2026 (3 ngày)" in said
    asked.clerk.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    asked.clerk.choose("Trần Văn Gương · Giám đốc")
    asked.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert "Chưa nhập" in asked.sheet.panel.field("mine").error
    asked.sheet.mine.setText("không phải câu này đâu")
    asked.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    asked.clerk.wait_until(lambda: "chưa đúng" in asked.sheet.panel.field("mine").error)
    assert asked.words == []
    asked.sheet.mine.setText(PASSPHRASE)
    asked.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    asked.clerk.wait_until(lambda: bool(asked.words))
    (word,) = asked.words
    staffed.desk.do(end_account, asked.request, word)
    (waiting,) = staffed.desk.read(authorisations, AuthorisationsAsked(body=staffed.body))
    assert (waiting.person, waiting.act) == ("Trần Văn Gương", SecondAct.ACCOUNTS)
    assert waiting.signed_on is None


def test_it_begins_in_the_first_field_that_is_wanted_and_empty(qtbot: QtBot, staffed: Seat) -> None:
    choose(staffed)
    sheet = Asked(qtbot, staffed).sheet
    for by_passphrase, last in ((False, sheet.person), (True, sheet.his)):
        sheet.way.put(by_passphrase)
        sheet._show_way()
        sheet.mine.setText("")
        sheet.focus_first()
        assert sheet.mine.hasFocus()
        sheet.mine.setText(PASSPHRASE)
        sheet.focus_first()
        assert last.hasFocus()


def test_where_the_office_takes_no_paper_it_is_not_offered(qtbot: QtBot, staffed: Seat) -> None:
    choose(staffed, on_paper=False)
    asked = Asked(qtbot, staffed)
    assert asked.sheet.by_passphrase
    with pytest.raises(KeyError):
        asked.sheet.way.button(False)


def test_leaving_it_gives_no_word_and_shows_the_sheet_below(qtbot: QtBot, staffed: Seat) -> None:
    asked = Asked(qtbot, staffed)
    asked.clerk.press(Qt.Key.Key_Escape)
    assert asked.words == []
    assert asked.room.main.sheet is asked.below


def test_who_sits_here_is_never_his_own_second_person(qtbot: QtBot, staffed: Seat) -> None:
    folder = staffed.desk.folder
    assert folder is not None
    staffed.desk.close()
    his = seat_in(folder, staffed.worker, LEADER)
    asked = Asked(qtbot, his)
    offered = [asked.sheet.who.itemText(at) for at in range(asked.sheet.who.count())]
    assert [words.split(" · ")[0] for words in offered] == ["Lê Thị Thư"]
    people = [asked.sheet.person.itemText(at) for at in range(asked.sheet.person.count())]
    assert not any("Trần Văn Gương" in words for words in people)
    asked.room.main.hide()
    his.desk.close()


def test_what_is_missing_is_told(qtbot: QtBot, staffed: Seat) -> None:
    asked = Asked(qtbot, staffed)
    asked.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert asked.sheet.panel.field("mine").error
    assert asked.sheet.panel.field("his").error
    assert asked.sheet.mine.hasFocus()
