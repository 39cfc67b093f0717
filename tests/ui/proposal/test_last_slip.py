from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.services.enrol_person import UnitRequest, add_unit
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.proposal.last_slip import COPIED, last_slip
from tests import make
from tests.office_desk import newcomer
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.usefixtures("qapp")
def test_without_any_slip_there_is_nothing(seat: Seat) -> None:
    owner = QObject()
    assert last_slip(seat, owner) == {}


def test_the_newest_slip_fills_a_new_one_but_for_its_days(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office, title="về việc cũ hơn"))
    newest = make.proposal(
        office, title="về việc mới nhất", recall_on=office.day + timedelta(days=9)
    )
    office.desk.do(propose_level, newest)
    slip = ProposeLevelDialog(seat)
    shown(qtbot, slip)
    slip.focus_first()
    Clerk(qtbot).press(Qt.Key.Key_D, CTRL)
    fields = slip.fields
    assert (fields.type.type_name(), fields.title.value()) == ("Báo cáo", "về việc mới nhất")
    assert fields.bases.numbers() == newest.bases
    assert fields.recipients.lines() == newest.recipients
    assert fields.may_copy.value() is newest.may_copy
    assert fields.recall_on.value() is None
    said = slip._previous.banner.words
    assert "Đã chép từ lần ghi trước: Loại văn bản; " in said
    assert said.endswith("Ngày lập phiếu; Thời hạn riêng, hết ngày; Thu hồi ngày.")


def test_what_was_typed_stays_and_one_field_is_taken(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office, title="về việc mới nhất"))
    slip, clerk = ProposeLevelDialog(seat), Clerk(qtbot)
    shown(qtbot, slip)
    slip.fields.recipients.put((Recipient(name="Sở Khác"),))
    slip.fields.title.setFocus()
    clerk.type_into("về việc đang gõ")
    clerk.press(Qt.Key.Key_D, CTRL)
    assert slip.fields.title.value() == "về việc đang gõ"
    assert [line.name for line in slip.fields.recipients.lines()] == ["Sở Khác"]
    assert slip.fields.bases.numbers()
    assert "Giữ nguyên ô đã gõ: Trích yếu; Nơi nhận." in slip._previous.banner.words
    clerk.press(Qt.Key.Key_Apostrophe, CTRL)
    assert slip.fields.title.value() == "về việc mới nhất"


def test_every_field_is_either_copied_or_a_day(qtbot: QtBot, seat: Seat) -> None:
    slip = ProposeLevelDialog(seat)
    shown(qtbot, slip)
    copied = {key for group in COPIED for key in ((group,) if isinstance(group, str) else group)}
    assert set(slip.fields.panel.keys()) - copied == {"day", "term_until", "recall_on"}


GROUP = ("unit", "drafter", "position")


def copied_into_a_new_one(qtbot: QtBot, seat: Seat) -> tuple[ProposeLevelDialog, bool]:
    """The next slip after Ctrl+D, and whether its drafter, unit and post stayed as they were."""
    slip = ProposeLevelDialog(seat)
    shown(qtbot, slip)
    slip.focus_first()
    before = slip.fields.panel.texts()
    Clerk(qtbot).press(Qt.Key.Key_D, CTRL)
    now = slip.fields.panel.texts()
    return slip, all(now[key] == before[key] for key in GROUP)


def test_who_left_is_not_copied_nor_is_his_post_or_unit(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    left = newcomer(office, until=office.day - timedelta(days=1))
    unit = UnitRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        name="Xưởng Cũ",
        letters="XC",
    )
    office.desk.do(add_unit, unit)
    old = make.proposal(
        make.on(office, -1), drafter=left, drafter_position="Tổ trưởng", unit="Xưởng Cũ"
    )
    office.desk.do(propose_level, old)
    slip, stayed = copied_into_a_new_one(qtbot, seat)
    assert stayed
    assert slip.fields.unit.value() != "Xưởng Cũ"
    said = slip._previous.banner.words.partition(". ")[0]
    assert said.startswith("Đã chép từ lần ghi trước: Loại văn bản; Trích yếu; ")


def test_who_drafts_and_looks_on_copies_his_own_newest(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office, title="về việc của mình"))
    another = make.proposal(office, drafter=newcomer(office), title="về việc người khác")
    office.desk.do(propose_level, another)
    slip, _ = copied_into_a_new_one(qtbot, seat_of(seat, office, Role.DRAFTER, Role.OFFICER))
    assert slip.fields.title.value() == "về việc của mình"
    assert slip._previous.banner.words.startswith("Đã chép từ lần ghi trước: ")
