from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.proposal.stage import Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FROM_WORD = "Nơi nhận:\n- Sở Thử Nghiệm;\n- Công an tỉnh Mẫu (02 bản);\n- Lưu: VT, VP."
PDX_06 = "PDX-06"


def entries(seat: Seat) -> tuple[SlipEntry, ...]:
    return seat.desk.read(slip_entries, SlipsAsked(body=seat.body))


def stored(seat: Seat, item: int) -> ProposalRequest:
    (request,) = seat.desk.read(slip_as_request, ItemAsked(body=seat.body, item=item))
    return request


def sheet_of(qtbot: QtBot, seat: Seat, subject: int = 0) -> ProposeLevelDialog:
    sheet = ProposeLevelDialog(seat, subject)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def fill(sheet: ProposeLevelDialog, office: Office) -> None:
    fields = sheet.fields
    fields.type.setText("Báo cáo")
    fields.title.setPlainText("về tình hình mẫu")
    fields.drafter.setCurrentIndex(3)
    fields.bases.put((office.bases[SecrecyLevel.MAT],))
    fields.recipients.put((Recipient(name="Sở Thử Nghiệm"),))
    fields.may_copy.put(answer=False)


def forward(sheet: ProposeLevelDialog) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)


def test_a_slip_is_written_by_keyboard_alone_within_14_commands_and_8_fields(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office))  # so that somebody drafted last
    stage = Stage(ProposalsPage(seat))
    shown(qtbot, stage)
    stage.page.focus_first()
    clerk = Clerk(qtbot)

    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.type_into("bc")
    clerk.press(Qt.Key.Key_Return)
    for _ in range(3):  # past unit, drafter and position, as they stand
        clerk.press(Qt.Key.Key_Tab)
    clerk.type_into("về kết quả rà soát")
    clerk.press(Qt.Key.Key_Tab)
    clerk.type_into("toi mat")
    clerk.press(Qt.Key.Key_Return)
    clerk.press(Qt.Key.Key_N, ALT)
    clerk.paste(FROM_WORD)
    clerk.press(Qt.Key.Key_K, ALT)
    clerk.press(Qt.Key.Key_Return, CTRL)

    assert not stage.sheets
    assert clerk.commands <= 14
    assert clerk.fields <= 8
    newest = entries(seat)[0]
    assert f"mã in {newest.print_code}" in stage.told[-1]
    assert newest.level is SecrecyLevel.TOI_MAT
    assert stored(seat, newest.item) == make.proposal(
        office,
        request_id="",
        title="về kết quả rà soát",
        bases=(office.bases[SecrecyLevel.TOI_MAT],),
        recipients=(
            Recipient(name="Sở Thử Nghiệm"),
            Recipient(name="Công an tỉnh Mẫu", copies=2),
        ),
        copies=5,
    )


def test_the_type_is_found_by_its_code_and_by_its_name_without_marks(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)

    for typed in ("bc", "bao cao"):
        sheet.fields.type.setText(typed)
        assert (sheet.fields.type.type_name(), sheet.fields.type.type_code()) == ("Báo cáo", "BC")


def test_a_blocked_slip_keeps_what_was_typed_and_goes_to_the_first_bad_field(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.fields.type.setText("Báo cáo")

    forward(sheet)

    panel = sheet.fields.panel
    assert panel.caret() == "drafter"
    assert panel.field("title").error
    assert panel.field("bases").error
    assert panel.field("may_copy").error
    assert "ô cần sửa" in panel.summary.words
    assert panel.texts()["type"] == "Báo cáo"
    assert not entries(seat)


def test_a_new_form_does_not_scold_for_what_is_not_filled_in_yet(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)

    assert sheet.side.findings.rules() == ()

    forward(sheet)

    assert PDX_06 in {rule.id for rule in sheet.side.findings.rules()}


def test_a_slip_without_a_ground_is_written_by_its_other_case_with_a_level(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    fill(sheet, office)
    sheet.fields.bases.put(())
    forward(sheet)
    sheet.side.findings.put_draft_text(f"{PDX_06}\x1fcăn cứ khác\x1f12/CV-SMM\x1fTrần Văn Giám")

    forward(sheet)

    assert "độ mật đề nghị" in sheet.fields.panel.field("level").error
    assert sheet.fields.panel.field("level").isVisible()

    sheet.fields.level.put(SecrecyLevel.MAT)
    with qtbot.waitSignal(sheet.finished):
        forward(sheet)

    assert entries(seat)[0].level is SecrecyLevel.MAT


def test_a_term_beyond_the_levels_is_told_beside_its_field(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    fill(sheet, office)
    sheet.fields.term_until.put_draft_text("01/01/2099")

    forward(sheet)

    assert "ngắn hơn" in sheet.fields.panel.field("term_until").error
    assert sheet.fields.panel.field("term_until").isVisible()


def test_esc_keeps_the_draft_and_it_comes_back_to_its_field(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    fill(sheet, office)
    sheet.fields.sources.add().number.setText("12/BC-XYZ")
    sheet.fields.title.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    again = sheet_of(qtbot, seat)

    assert again.fields.panel.caret() == "title"
    asked = again.request()
    assert asked.title == "về tình hình mẫu"
    assert asked.bases == (office.bases[SecrecyLevel.MAT],)
    assert asked.recipients == (Recipient(name="Sở Thử Nghiệm"),)
    assert asked.sources == (Source(number="12/BC-XYZ", agency="", level=None),)
    assert asked.may_copy is False


def test_a_written_slip_leaves_no_draft(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat)
    fill(sheet, office)
    sheet.keep_draft()

    with qtbot.waitSignal(sheet.finished):
        forward(sheet)

    assert seat.desk.read(form_drafts, DraftsAsked(form="propose_level")) == ()


def test_a_slip_begins_from_an_earlier_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    earlier = office.desk.do(propose_level, make.proposal(office, title="về việc cũ"))
    sheet = sheet_of(qtbot, seat, earlier.item)

    with qtbot.waitSignal(sheet.finished):
        forward(sheet)

    first, second = (stored(seat, entry.item) for entry in entries(seat))
    assert first == second


def test_a_slip_is_printed_as_soon_as_it_is_written(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    stage = Stage(ProposalsPage(seat))
    shown(qtbot, stage)
    stage.open_sheet(ProposeLevelDialog(seat))
    sheet = stage.sheet
    assert isinstance(sheet, ProposeLevelDialog)
    fill(sheet, office)

    sheet.save_and_print()
    qtbot.waitUntil(lambda: stage.sheet is not sheet, timeout=20_000)
    paper = stage.sheet
    assert isinstance(paper, PrintPaperDialog)
    qtbot.waitUntil(paper.good.isVisible, timeout=20_000)
    paper.keep_print()

    assert not stage.sheets
    assert entries(seat)[0].state is SlipState.PROPOSED


def test_unpublished_lists_ask_for_the_paper(qtbot: QtBot, seat: Seat, office: Office) -> None:
    (number,) = office.desk.do(
        enter_secret_list,
        SecretListRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            secret_list=make.secret_list(published=False, items=make.secret_list().items[:1]),
        ),
    )
    sheet = sheet_of(qtbot, seat)
    assert not sheet.checked.isVisible()
    fill(sheet, office)
    sheet.fields.bases.put((number,))
    sheet.check_now()

    assert sheet.checked.isVisible()
    sheet.checked.setChecked(True)
    assert sheet.request().checked_on_paper


@pytest.mark.parametrize("look", list(Look))
def test_the_form_has_no_fault_at_its_least_size(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        fill(sheet, office)
        forward(sheet)
        sheet = sheet_of(qtbot, seat)
        sheet.fields.sources.add()
        sheet.fields.bases.open_add()
        forward(sheet)
        assert linted(sheet) == []
