from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from tests import make
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


class Bench(SheetBench[RecordSignatureDialog]):
    """The sheet in a window."""

    def __init__(self, qtbot: QtBot, seat: Seat, item: int) -> None:
        super().__init__(qtbot, RecordSignatureDialog(seat, item))


def detail_of(seat: Seat, item: int) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    return detail


def test_the_heads_signature_of_today_takes_one_key(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.printed(office).item
    bench = Bench(qtbot, seat, item)
    assert bench.sheet.fields.signer.hasFocus()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.ended == ["Đã ghi chữ ký của Trần Văn Giám"]
    detail = detail_of(seat, item)
    assert (detail.stage, detail.signer) == (Stage.TO_NUMBER, "Trần Văn Giám")
    assert (detail.position, detail.capacity) == ("Giám đốc", SigningCapacity.DIRECT)
    assert detail.signed_on == office.day


def test_the_deputy_brings_capacity_position_and_power(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    power = make.delegate(office)
    item = make.printed(office).item
    bench = Bench(qtbot, seat, item)
    fields = bench.sheet.fields
    assert not fields.delegation.isVisible()
    bench.press(Qt.Key.Key_Down)
    assert fields.capacity.value() is SigningCapacity.KT
    assert fields.position.value() == "Phó Giám đốc"
    assert fields.delegation.isVisible()
    assert fields.chosen_power() == power
    bench.sheet.record()
    detail = detail_of(seat, item)
    assert (detail.signer, detail.capacity) == ("Phạm Thị Phó", SigningCapacity.KT)


def test_a_position_typed_by_hand_stays_when_the_signer_changes(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    bench = Bench(qtbot, seat, make.printed(office).item)
    bench.sheet.fields.position.setText("Giám đốc Sở")
    bench.press(Qt.Key.Key_Down)
    assert bench.sheet.fields.position.value() == "Giám đốc Sở"


def test_a_deputy_without_power_is_refused_with_the_article_and_nothing_is_lost(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.printed(office).item
    bench = Bench(qtbot, seat, item)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert not bench.ended
    rules = bench.sheet.findings.rules()
    assert "VB-04" in {rule.id for rule in rules}
    assert bench.sheet.mishap.words.startswith("Chưa ghi được vì còn 1 chỗ vướng")
    assert bench.sheet.fields.capacity.value() is SigningCapacity.KT
    assert detail_of(seat, item).stage is Stage.TO_SIGN


def test_an_unprinted_text_is_signed_by_an_other_case(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.approved(office).item
    bench = Bench(qtbot, seat, item)
    bench.sheet.record()
    (rule,) = bench.sheet.findings.still_blocking()
    assert rule.id == "PDX-12"
    parts = (rule.id, "Ký tay trên giấy", "12/CV-SMM", "Trần Văn Giám")
    bench.sheet.findings.put_draft_text("\x1f".join(parts))
    bench.press(Qt.Key.Key_Return, CTRL)
    (said,) = bench.ended
    assert "PDX-12" in str(said)
    assert detail_of(seat, item).stage is Stage.TO_NUMBER


def test_a_day_that_cannot_be_is_told_under_its_field_and_stays(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    bench = Bench(qtbot, seat, make.printed(office).item)
    fields = bench.sheet.fields
    fields.day.line.setFocus()
    fields.day.line.selectAll()
    typed(fields.day.line, "31/02/2025")
    fields.position.clear()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert not bench.ended
    assert "Tháng 02/2025 chỉ có 28 ngày" in fields.form.field("day").error
    assert "Chưa nhập" in fields.form.field("position").error
    assert fields.form.summary.words.startswith("Còn 2 ô cần sửa")
    assert fields.day.line.hasFocus()
    assert fields.day.line.text() == "31/02/2025"


def test_a_draft_comes_back_to_its_field_and_its_request_is_saved_once(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.delegate(office)
    item = make.printed(office).item
    first = Bench(qtbot, seat, item)
    first.press(Qt.Key.Key_Down)
    first.sheet.fields.position.setText("Phó Giám đốc Sở")
    first.sheet.fields.position.setFocus()
    first.sheet.close_sheet()
    assert first.ended == [None]
    again = Bench(qtbot, seat, item)
    fields = again.sheet.fields
    assert fields.position.value() == "Phó Giám đốc Sở"
    assert fields.position.hasFocus()
    assert fields.capacity.value() is SigningCapacity.KT
    assert fields.delegation.isVisible()
    # The program died after the act and before the draft was dropped.
    (draft,) = seat.desk.read(form_drafts, DraftsAsked(form="record_signature"))
    lost = make.signature(
        office,
        item,
        signer=office.deputy,
        capacity=SigningCapacity.KT,
        delegation=fields.chosen_power(),
    )
    seat.desk.do(record_signature, replace(lost, request_id=draft.fields["request_id"]))
    again.sheet.record()
    assert again.ended == ["Đã ghi chữ ký của Phạm Thị Phó"]
    assert not seat.desk.read(form_drafts, DraftsAsked(form="record_signature"))


def test_escape_leaves_and_writes_nothing(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    item = make.printed(office).item
    bench = Bench(qtbot, seat, item)
    bench.press(Qt.Key.Key_Escape)
    assert bench.ended == [None]
    assert detail_of(seat, item).stage is Stage.TO_SIGN


def test_the_sheet_has_nothing_wrong_with_every_error_shown(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.approved(office).item
    with dressed():
        bench = Bench(qtbot, seat, item)
        bench.press(Qt.Key.Key_Down)
        said = linted(bench.window)
        bench.sheet.record()
        said += linted(bench.window)
        bench.sheet.fields.position.clear()
        bench.sheet.record()
        said += linted(bench.window)
        assert not said, "\n".join(said)
