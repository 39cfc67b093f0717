"""What a draft of the window keeps, and how it comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog


def draft_of(sheet: PrintForSignatureDialog) -> tuple[dict[str, str], str]:
    """The fields' texts, and the key of the one that has the focus."""
    check = sheet.check
    texts = {
        **check.options.form.texts(),
        "file": check.file.draft_text() or check.saved.source_text(),
        "ticks": check.ticks.draft_text(),
        "misread": check.faults.draft_text(),
        "other_cases": check.rules.draft_text(),
        "in_word": "1" if check.options.in_word.isChecked() else "",
        "note": sheet.giving_back.note.draft_text(),
        # A crash between the act and the end of the draft must not end in a second act.
        "request_id": sheet.request_id,
        "return_id": sheet.returning.request_id,
    }
    return texts, check.options.form.place()


def put_draft(sheet: PrintForSignatureDialog, texts: Mapping[str, str]) -> None:
    """Show what was kept; the file is read anew, as it may have changed since."""
    check = sheet.check
    sheet.request_id = texts.get("request_id", sheet.request_id)
    sheet.returning.request_id = texts.get("return_id", sheet.returning.request_id)
    check.options.form.put_texts(texts)
    check.options.in_word.setChecked(texts.get("in_word") == "1")
    check.ticks.put_draft_text(texts.get("ticks", ""))
    check.faults.put_draft_text(texts.get("misread", ""))
    check.rules.put_draft_text(texts.get("other_cases", ""))
    sheet.giving_back.note.put_draft_text(texts.get("note", ""))
    if texts.get("file"):
        check.file.take(Path(texts["file"]))
