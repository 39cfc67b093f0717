"""Files that no window takes: a sentence each, nothing typed lost, nothing written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from bmnn_desk import errors as e
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.notice_texts import NOTICES
from tests import make
from tests.papers import documents, word_documents
from tests.ui.filled_sheet import opened, stored, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

_MS = 20_000


def macros() -> bytes:
    return word_documents.repacked(
        word_documents.docx_file(), lambda _, part: part, {"word/vbaProject.bin": b"x"}
    )


def signed_docx() -> bytes:
    signature = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    return word_documents.repacked(word_documents.docx_file(), lambda _, part: part, signature)


def tracked() -> bytes:
    def change(document: Document) -> None:
        run = document.paragraphs[0]._p.r_lst[0]
        inserted = OxmlElement("w:ins")
        inserted.set(qn("w:id"), "1")
        run.addprevious(inserted)
        inserted.append(run)

    return word_documents.docx_file(change)


def old_word() -> bytes:
    """A .doc; a DOCX under a password begins with the same bytes."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


REFUSED: dict[str, tuple[Callable[[], bytes], e.DeskError]] = {
    "xfa.pdf": (documents.xfa, e.DocumentXfaError()),
    "damaged.pdf": (lambda: b"%PDF-1.7\njunk", e.DocumentDamagedError()),
    "protected.docx": (old_word, e.OldWordFormatError()),
    "signed.docx": (signed_docx, e.DocumentSignedError()),
    "old.doc": (old_word, e.OldWordFormatError()),
    "macros.docm": (macros, e.MacroDocumentError()),
}

LOCKED: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted.pdf": (lambda: documents.encrypted(user="mở"), "Gõ mật khẩu của tệp"),
    "restricted.pdf": (lambda: documents.encrypted(user=""), "ghi ai cho phép"),
}


@pytest.mark.parametrize("name", [*REFUSED, "tracked.docx"])
def test_the_issue_window_refuses_a_file_with_its_sentence_and_goes_on_without(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, name: str
) -> None:
    made, error = {**REFUSED, "tracked.docx": (tracked, e.TrackedChangesError(1))}[name]
    (tmp_path / name).write_bytes(made())
    sheet = IssueOutgoingDialog(seat, make.signed(office).item)
    opened(qtbot, sheet)
    sheet.info.note.setText("đang gõ dở")
    before = stored(office)
    sheet.info.file.take(tmp_path / name)
    qtbot.waitUntil(lambda: not sheet.info.file.is_reading, timeout=_MS)
    assert sentence(error) in words(sheet)
    assert sheet.matter.file is None
    assert sheet.info.note.value() == "đang gõ dở"
    assert stored(office) == before


@pytest.mark.parametrize("name", REFUSED)
def test_the_window_of_texts_to_be_signed_refuses_a_file_with_its_sentence(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, name: str
) -> None:
    made, error = REFUSED[name]
    (tmp_path / name).write_bytes(made())
    sheet = PrintForSignatureDialog(seat, make.approved(office).item)
    opened(qtbot, sheet)
    sheet.check.options.prints.setText("3")
    sheet.check.ticks.tick("level").setChecked(True)
    before = stored(office)
    sheet.check.file.take(tmp_path / name)
    qtbot.waitUntil(lambda: not sheet.check.file.is_reading, timeout=_MS)
    assert sentence(error) in words(sheet)
    assert sheet.check.options.prints.value() == "3"
    assert sheet.check.ticks.ticks().level
    assert stored(office) == before


@pytest.mark.parametrize("name", LOCKED)
def test_a_locked_file_is_asked_about_and_nothing_is_written_or_lost_meanwhile(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, name: str
) -> None:
    made, asked = LOCKED[name]
    (tmp_path / name).write_bytes(made())
    sheet = IssueOutgoingDialog(seat, make.signed(office).item)
    opened(qtbot, sheet)
    sheet.info.note.setText("đang gõ dở")
    before = stored(office)
    sheet.info.file.take(tmp_path / name)
    qtbot.waitUntil(lambda: not sheet.info.file.is_reading, timeout=_MS)
    assert asked in words(sheet)
    assert name in words(sheet)
    assert sheet.matter.file is None
    assert sheet.info.note.value() == "đang gõ dở"
    assert stored(office) == before


def test_a_signed_pdf_is_taken_and_the_clerk_is_told_where_its_signature_stays(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    (tmp_path / "signed.pdf").write_bytes(documents.signed())
    sheet = IssueOutgoingDialog(seat, make.signed(office).item)
    opened(qtbot, sheet)
    sheet.info.file.take(tmp_path / "signed.pdf")
    qtbot.waitUntil(lambda: not sheet.info.file.is_reading, timeout=_MS)
    assert sheet.matter.file is not None
    assert NOTICES["signed"] in words(sheet)


def test_changes_left_open_in_a_text_to_be_signed_are_told_and_stop_the_print(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "tracked.docx"
    path.write_bytes(tracked())
    sheet = PrintForSignatureDialog(seat, make.approved(office).item)
    opened(qtbot, sheet)
    sheet.check.file.take(path)
    qtbot.waitUntil(lambda: not sheet.check.file.is_reading, timeout=_MS)
    before = stored(office)
    sheet.check.options.in_word.setChecked(True)
    sheet.forward()
    assert any("vết sửa hoặc nhận xét" in said for said in sheet.check.faults.sentences())
    assert "VB-05B" in {rule.id for rule in sheet.check.rules.still_blocking()}
    assert stored(office) == before


@pytest.mark.parametrize("window", ["issue", "sign"])
def test_a_file_open_in_word_is_told_and_can_be_taken_once_it_is_shut(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, window: str
) -> None:
    path = tmp_path / "open.pdf"
    path.write_bytes(documents.pdf())
    if window == "issue":
        issue = IssueOutgoingDialog(seat, make.signed(office).item)
        opened(qtbot, issue)
        panel, sheet = issue.info.file, issue
    else:
        sign = PrintForSignatureDialog(seat, make.approved(office).item)
        opened(qtbot, sign)
        panel, sheet = sign.check.file, sign  # type: ignore[assignment]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", _shared_by_word)
        panel.take(path)
        qtbot.waitUntil(lambda: not panel.is_reading, timeout=_MS)
    assert sentence(e.FileNotReadableError()) in words(sheet)
    assert sheet.matter.file is None
    panel.take(path)
    qtbot.waitUntil(lambda: sheet.matter.file is not None, timeout=_MS)


def _shared_by_word(path: Path) -> bytes:
    raise PermissionError(13, "The process cannot access the file", str(path))
