"""What is asked of the desk: the steps' fields as a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.outgoing import IssueRequest
from bmnn_desk.ui.issue.commit import with_file
from bmnn_desk.ui.issue.numbers_only import number_in

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.ui.issue.info_step import InfoStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat


def issue_request(
    seat: Seat,
    matter: IssueMatter,
    info: InfoStep,
    request_id: str,
    other_cases: tuple[OtherCase, ...],
) -> IssueRequest:
    """The request of an issue, with the file it goes by."""
    by_hand = info.is_hand_written()
    request = IssueRequest(
        request_id=request_id,
        body=seat.body,
        day=matter.day,
        item=matter.detail.item,
        book=info.book.value() or 0,
        keeping_unit=info.unit.value(),
        with_title=info.with_title.isChecked(),
        note=info.note.value(),
        paper_page=number_in(info.page.value()) if by_hand else None,
        paper_line=number_in(info.line.value()) if by_hand else None,
        other_cases=other_cases,
    )
    return with_file(request, matter.file)
