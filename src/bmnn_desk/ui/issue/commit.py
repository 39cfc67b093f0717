"""The act itself: number, line and copies at once, then the marks as they are to be put on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.outgoing.act_once import act_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.issue.matter import ChosenFile, IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.seat import Seat


def with_file(request: IssueRequest, file: ChosenFile | None) -> IssueRequest:
    """The request with the file it goes by, and with what was said of that file."""
    if file is None:
        return request
    return replace(
        request,
        file=file.data,
        plain=file.plain,
        file_warnings=file.warnings,
        file_word=file.opening.word,
    )


def take_number(seat: Seat, request: IssueRequest) -> OutgoingDetail:
    """Issue, and read how the document stands now; a second try finds what the first one saved.

    Raises:
        DeskError: nothing was written, no number was taken.
    """
    # Saved is saved: the next act writes the anchor that a full disk refused.
    act_once(seat, issue_outgoing, request)
    asked = DetailAsked(body=seat.body, item=request.item, day=seat.today())
    (detail,) = aside(lambda: seat.desk.read(outgoing_detail, asked))
    return detail


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarksSaid:
    """What the clerk says of the marks; a second try goes by the same request id."""

    request_id: str
    reasons: tuple[tuple[str, str], ...] = ()
    other_cases: tuple[OtherCase, ...] = ()


def mark_request(
    seat: Seat, matter: IssueMatter, said: MarksSaid, made: Sequence[tuple[int, bytes]] = ()
) -> MarkRequest:
    """The marks of every copy as they will be recorded: also to judge them beforehand."""
    return MarkRequest(
        request_id=said.request_id,
        body=seat.body,
        day=matter.day,
        item=matter.detail.item,
        marks=matter.recorded(),
        pack_digest=matter.regime.digest,
        reasons=said.reasons,
        made=made,
        other_cases=said.other_cases,
    )


def keep_marks(seat: Seat, matter: IssueMatter, prepared: Prepared, said: MarksSaid) -> None:
    """Record the marks of every copy, and keep the marked files.

    Raises:
        DeskError: the marks were not recorded; the number stays taken.
    """
    act_once(seat, record_marks, mark_request(seat, matter, said, prepared.kept))
