"""What a draft keeps of an issue, and how it is shown again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bmnn_desk.ui.issue.matter import places_from, places_text
from bmnn_desk.ui.issue.stands import pages_of_draft, pages_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.issue.check_step import CheckStep
    from bmnn_desk.ui.issue.info_step import InfoStep
    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter


class IssueSteps(Protocol):
    """The steps whose texts a draft keeps."""

    info: InfoStep
    marks: MarksStep
    check: CheckStep
    matter: IssueMatter


def draft_of(sheet: IssueSteps) -> dict[str, str]:
    """Every text, tick, place and other case, and the path of a file chosen from the disk."""
    return {
        **sheet.info.form.texts(),
        **sheet.marks.draft_texts(),
        "file": sheet.info.file.draft_text(),
        "places": places_text(sheet.matter.places),
        "mark_pages": pages_text(sheet.matter.pages),
        "other_cases": sheet.check.findings.draft_text(),
        "with_title": "1" if sheet.info.with_title.isChecked() else "",
    }


def put_draft(sheet: IssueSteps, texts: Mapping[str, str]) -> None:
    """Show a draft; its file is read again, where it is still there."""
    sheet.info.form.put_texts(texts)
    sheet.info.with_title.setChecked(texts.get("with_title") == "1")
    sheet.marks.put_draft_texts(texts)
    sheet.matter.places.update(places_from(texts.get("places", "")))
    sheet.matter.pages.update(pages_of_draft(texts.get("mark_pages", "")))
    sheet.check.findings.put_draft_text(texts.get("other_cases", ""))
    if texts.get("file"):
        sheet.info.file.take(Path(texts["file"]))
