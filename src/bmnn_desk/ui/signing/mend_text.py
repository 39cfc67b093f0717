"""What the program may mend in a text before its signature, and how (workflow 2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.drafting import Rewriting
from bmnn_desk.domain.text_faults.fault import TextFault

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.signing.draft_matter import DraftMatter

_IN_THE_BLOCK = frozenset(
    (
        TextFault.RECIPIENT_UNNAMED,
        TextFault.UNIT_ABSENT,
        TextFault.AS_ABOVE_OPEN,
        TextFault.PLACEHOLDER,
        TextFault.GROUP_UNCOUNTED,
        TextFault.GROUP_MISCOUNTED,
        TextFault.LINE_MISCOUNTED,
        TextFault.COPIES_UNWRITTEN,
        TextFault.COPIES_DIFFER,
        TextFault.TOTALS_DISAGREE,
        TextFault.SUM_DIFFERS,
        TextFault.DRAFTER_ABSENT,
        TextFault.DRAFTER_INITIALS,
        TextFault.DRAFTER_DIFFERS,
        TextFault.SENTENCE_ABSENT,
        TextFault.SENTENCE_UNFILLED,
        TextFault.SENTENCE_DIFFERS,
        TextFault.ARCHIVE_ABSENT,
        TextFault.ARCHIVE_WITHOUT_OFFICE,
        TextFault.ARCHIVE_NOT_LAST,
        TextFault.NUMBERS_ABSENT,
        TextFault.NUMBERS_REPEAT,
        TextFault.NUMBERS_DIFFER,
        TextFault.RECIPIENT_MISSING,
        TextFault.RECIPIENT_ADDED,
    )
)


def mends_for(matter: DraftMatter) -> tuple[Rewriting, ...]:
    """What can be mended in the file now; nothing in a PDF, or where nothing was read.

    Open changes and an old encoding come first: the nơi nhận is written anew only after them.
    """
    file = matter.file
    if file is None or file.kind != "docx" or file.facts is None:
        return ()
    facts = file.facts
    if facts.tracked or facts.comments:
        return (Rewriting.CHANGES,)
    if facts.legacy is not None:
        return (Rewriting.ENCODING,)
    faults = {line.finding.fault for line in matter.lines}
    has_block = facts.recipients is not None and bool(faults & _IN_THE_BLOCK)
    return (Rewriting.RECIPIENTS,) if has_block else ()


def mended(worker: Worker, matter: DraftMatter, what: Rewriting) -> bytes:
    """The file after a mend, for the background lane; the source stays as it is.

    Raises:
        RecipientsNotFoundError: there is no nơi nhận that could be written anew.
        DeskError: the file may not be changed.
    """
    file = matter.file
    if file is None or file.facts is None:
        raise AssertionError  # nothing is offered then
    if what is Rewriting.CHANGES:
        return worker.do(jobs.ACCEPT_CHANGES, file.data)
    if what is Rewriting.ENCODING:
        return worker.do(jobs.CONVERT_LEGACY, file.data)
    return worker.do(jobs.REWRITE_RECIPIENTS, file.data, file.facts, matter.block)
