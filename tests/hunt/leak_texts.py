"""Flows that read a text and write one: drafts, issues, marked copies, marks read back, sweeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.dialogs.print_covers import PrintCoversDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.read_marks import ReadMarksDialog
from bmnn_desk.ui.dialogs.save_copies import SaveCopiesDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.dialogs.sweep_files import SweepFilesSheet
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.signing.sign_flow import Phase as SignPhase
from tests import make
from tests.copying_desk import copied
from tests.hunt.leak_stage import settle, until
from tests.hunt.leak_store import text_with
from tests.ui import issue_and_end
from tests.ui.issue.papers import choose
from tests.ui.signing.texts import approved_for, text

if TYPE_CHECKING:
    from tests.hunt.leak_stage import Stage


def draft(stage: Stage) -> None:
    """A draft is read and given back with its paper; another is printed for signature."""
    item = make.approved(stage.office, title=stage.canary.title, recipients=_sent(stage)).item
    sheet = stage.lay(PrintForSignatureDialog(stage.seat, item))
    with stage.choosing(stage.given("du thao.docx", text_with(stage.canary))):
        sheet.check.file.choose.click()
    until(lambda: not sheet.check.file.is_reading)
    sheet.give_back()
    back = sheet.giving_back
    back.note.put_draft_text(stage.canary.note)
    sheet.forward()
    until(lambda: back.has_paper)
    until(lambda: bool(back.paper.printer.name()))
    back.paper.print_now()
    until(lambda: not back.paper.is_printing)
    with stage.choosing(stage.asked(".pdf")):
        back.paper.ask()
    sheet.forward()
    stage.gone(sheet)
    _printed_for_signature(stage)


def issued_pdf(stage: Stage) -> None:
    """As `issued`, of a PDF."""
    _issued(stage, "pdf")


def issued_docx(stage: Stage) -> None:
    """As `issued`, of a DOCX."""
    _issued(stage, "docx")


def covers(stage: Stage) -> None:
    """Covers and labels of an issued text are printed."""
    item = make.issued(stage.office, title=stage.canary.title, recipients=_sent(stage)).item
    sheet = stage.lay(PrintCoversDialog(stage.seat, item))
    until(sheet.next.isEnabled)
    sheet.go_on()
    stage.print_out(stage.came(PrintPaperDialog))
    stage.clear()


def copies(stage: Stage) -> None:
    """Marks of copies are drawn onto a PDF and onto a DOCX, and written into a folder."""
    for ending in ("pdf", "docx"):
        sheet = stage.lay(CopyPapersDialog(stage.seat, copied(stage.office).line))
        sheet.fields.way.put(MarkWay.PRINT)
        folder = stage.asked_folder()
        source = stage.given(f"ban goc.{ending}", text_with(stage.canary, ending))
        with stage.choosing(source, folder):
            sheet.forward()
        stage.gone(sheet)
        assert stage.takes(folder), "no marked copy was written"


def mended(stage: Stage) -> None:
    """A draft is mended in a copy, the copy saved, laid out and printed for signature."""
    item = make.approved(stage.office, title=stage.canary.title, recipients=_sent(stage)).item
    sheet = stage.lay(PrintForSignatureDialog(stage.seat, item))
    with stage.choosing(stage.given("can sua.docx", text_with(stage.canary))):
        sheet.check.file.choose.click()
    until(lambda: not sheet.check.file.is_reading)
    sheet.check.mend.agreed.setChecked(True)
    sheet.check.mend.mend.click()
    until(lambda: not sheet.busy_reason() and not sheet.check.file.is_reading)
    path = stage.asked(".docx")
    with stage.choosing(path):
        sheet.check.saved.save.click()
    assert path.is_file(), "the mended copy was not saved"
    _print_and_record(sheet)
    stage.gone(sheet)


def slip(stage: Stage) -> None:
    """A slip is saved as PDF and as DOCX from its page."""
    proposal = make.proposal(stage.office, title=stage.canary.title, recipients=_sent(stage))
    item = stage.office.desk.do(propose_level, proposal).item
    stage.window.show_page("proposals")
    settle()
    page = stage.window.page
    assert isinstance(page, ProposalsPage)
    page.go_to_line(item)
    settle()
    for ending in (".pdf", ".docx"):
        path = stage.asked(ending)
        with stage.choosing(path):
            page.bar.save.click()
        until(path.is_file)
        settle()


def sweep(stage: Stage) -> None:
    """A folder of somebody's files is swept for what no register has."""
    path = stage.given("quet/ban nhap.docx", text_with(stage.canary))
    stage.given("quet/ban nhap.pdf", text_with(stage.canary, "pdf"))
    sheet = stage.lay(SweepFilesSheet(stage.seat, find=tuple))
    with stage.choosing(path.parent):
        sheet.add.click()
    settle()
    sheet.forward()
    until(lambda: not sheet.busy_reason())
    assert sheet.result.text(), "the sweep told nothing"
    stage.clear()


def _printed_for_signature(stage: Stage) -> None:
    document = text("pdf_text_boxes")
    sheet = stage.lay(PrintForSignatureDialog(stage.seat, approved_for(stage.office, document)))
    path = stage.given(f"{stage.canary.file}.{document.kind}", document.data)
    with stage.choosing(path):
        sheet.check.file.choose.click()
    until(lambda: not sheet.check.file.is_reading)
    _print_and_record(sheet)
    stage.gone(sheet)


def _print_and_record(sheet: PrintForSignatureDialog) -> None:
    until(lambda: bool(sheet.check.options.printer.name()))
    sheet.forward()
    until(lambda: sheet.flow.phase is SignPhase.ASKING or bool(sheet.check.mishap.words))
    assert not sheet.check.mishap.words, sheet.check.mishap.words
    sheet.forward()


def _issued(stage: Stage, kind: str) -> None:
    """Issue from a file, every copy marked in it; save them, read marks back, print once more."""
    choose(stage.office, copy_number_way="print", black_rule="12/QĐ-SMM")
    item = make.signed(stage.office, title=stage.canary.title, recipients=_sent(stage)).item
    sheet = stage.lay(IssueOutgoingDialog(stage.seat, item))
    issue_and_end._issue(sheet, stage.given(f"da ky.{kind}", text_with(stage.canary, kind)))
    sheet.forward()
    until(lambda: sheet.flow.phase is Phase.DONE)
    sheet.forward()
    stage.gone(sheet)
    _read_back(stage, item)
    again = stage.lay(PrintCopiesDialog(stage.seat, item))
    until(lambda: again.printer.box.count() > 1)
    stage.clear()


def _read_back(stage: Stage, item: int) -> None:
    folder = stage.asked_folder()
    saving = stage.lay(SaveCopiesDialog(stage.seat, item))
    with stage.choosing(folder):
        saving.forward()
    until(lambda: any(folder.iterdir()) or isinstance(stage.window.sheet, SecondPersonSheet))
    if isinstance(stage.window.sheet, SecondPersonSheet):
        stage.signs_later()
    stage.gone(saving)
    saved = stage.takes(folder)
    sheet = stage.lay(ReadMarksDialog(stage.seat, item))
    with stage.choosing(saved[0]):
        sheet.file.choose.click()
    until(lambda: not sheet.file.is_reading)
    assert "01" in sheet.told.words, sheet.told.words
    stage.clear()


def _sent(stage: Stage) -> tuple[Recipient, ...]:
    return (Recipient(name=stage.canary.recipient), Recipient(name="Công an tỉnh Mẫu"))
