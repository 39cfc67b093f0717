"""Lists of outgoing documents as a window asks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_counts, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingDetail, OutgoingRow, StageCounts
    from bmnn_desk.domain.stages import Stage
    from tests.make import Office


def asked(at: Office, stage: Stage, **changes: Any) -> OutgoingAsked:  # noqa: ANN401
    plain = OutgoingAsked(body=at.body, book=None, day=at.day, stage=stage)
    return replace(plain, **changes)


def ids(at: Office, stage: Stage, **changes: Any) -> list[int]:  # noqa: ANN401
    (found,) = at.desk.read(outgoing_ids, asked(at, stage, **changes))
    return list(found)


def counts(at: Office, stage: Stage, **changes: Any) -> StageCounts:  # noqa: ANN401
    (found,) = at.desk.read(outgoing_counts, asked(at, stage, **changes))
    return found


def rows(at: Office, stage: Stage, wanted: list[int] | None = None) -> list[OutgoingRow]:
    """The rows with those ids, or all of the stage."""
    given = ids(at, stage) if wanted is None else wanted
    return list(
        at.desk.read(
            outgoing_rows, RowsAsked(body=at.body, stage=stage, ids=tuple(given), day=at.day)
        )
    )


def detail(at: Office, item: int, line: int | None = None) -> OutgoingDetail:
    (found,) = at.desk.read(
        outgoing_detail, DetailAsked(body=at.body, item=item, day=at.day, line=line)
    )
    return found


def other_body(at: Office) -> Office:
    """The same desk for another issuing body, that has written nothing yet."""
    body = at.desk.do(
        set_up_body,
        BodyRequest(
            request_id=make.request_id(),
            day=at.day,
            code="PMM",
            names=NameOnPapers(
                name="PHÒNG MẪU MỰC",
                parent="SỞ MẪU MỰC",
                place="Mẫu Sơn",
                letters="PMM",
                symbol_pattern="{type}-{body}",
            ),
        ),
    )
    return replace(at, body=body)
