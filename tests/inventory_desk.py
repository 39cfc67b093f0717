"""A desk that counts its copies: rounds, what was counted, differences, ends; and incidents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.incidents import (
    CloseIncidentRequest,
    FoundAgainRequest,
    IncidentKind,
    IncidentReportRequest,
    IncidentRequest,
    RemedyKind,
    RemedyRequest,
)
from bmnn_desk.domain.inventory import (
    AnswerWay,
    CloseInventoryRequest,
    CountedThing,
    CountOutcome,
    CountRequest,
    DifferenceRequest,
    InventoryRequest,
    InventoryScope,
)
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import (
    CountPart,
    CountRowsAsked,
    CountsAsked,
    count_ids,
    count_rows,
)
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.inventories import InventoriesAsked, inventory_rows
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inventory import CountRow, InventoryRow
    from tests.make import Office

FOUND, MISSING = CountOutcome.FOUND, CountOutcome.MISSING


def begins(at: Office, **changes: Any) -> InventoryRequest:  # noqa: ANN401
    """A round of all, unless it is said."""
    plain = InventoryRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        scope=InventoryScope.ALL,
        counters=("Lê Thị Văn Thư", "Trần Văn Giám"),
        decision="15/KH-SMM",
    )
    return replace(plain, **changes)


def begun(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A round of all that an issued document has copies for; its number."""
    if not changes:
        make.issued(at)
    return at.desk.do(begin_inventory, begins(at, **changes))


def listed(at: Office, inventory: int, part: CountPart = CountPart.ALL) -> list[int]:
    """The ids of a round's lines."""
    (ids,) = at.desk.read(count_ids, CountsAsked(body=at.body, inventory=inventory, part=part))
    return list(ids)


def lines(at: Office, inventory: int, part: CountPart = CountPart.ALL) -> list[CountRow]:
    """A round's lines."""
    ids = tuple(listed(at, inventory, part))
    asked = CountRowsAsked(body=at.body, inventory=inventory, ids=ids)
    return list(at.desk.read(count_rows, asked))


def round_row(at: Office, inventory: int) -> InventoryRow:
    """A round with its figures."""
    (row,) = at.desk.read(inventory_rows, InventoriesAsked(body=at.body, ids=(inventory,)))
    return row


def thing(copy: int | None, outcome: CountOutcome = FOUND, **said: str) -> CountedThing:
    """A copy there as expected, unless it is said."""
    return CountedThing(copy=copy, outcome=outcome, **said)


def counts(at: Office, inventory: int, *things: CountedThing) -> CountRequest:
    """What was counted on the office's day."""
    return CountRequest(
        request_id=make.request_id(), day=at.day, body=at.body, inventory=inventory, counts=things
    )


def counted(at: Office, inventory: int, **missing: Any) -> None:  # noqa: ANN401
    """Everything is there but the copies `missing`."""
    gone = missing.get("missing", ())
    things = [
        thing(copy, MISSING if copy in gone else FOUND)
        for copy in listed(at, inventory, CountPart.UNCOUNTED)
    ]
    at.desk.do(count_copies, counts(at, inventory, *things))


def resolves(at: Office, inventory: int, *rows: int, **changes: Any) -> DifferenceRequest:  # noqa: ANN401
    """Differences that were found later, unless it is said."""
    plain = DifferenceRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        inventory=inventory,
        counts=rows,
        way=AnswerWay.FOUND_LATER,
        reason="Kẹp nhầm vào tập hồ sơ khác",
        paper="Biên bản ngày 10/03",
    )
    return replace(plain, **changes)


def closes(at: Office, inventory: int, **changes: Any) -> CloseInventoryRequest:  # noqa: ANN401
    """The end of a round."""
    plain = CloseInventoryRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        inventory=inventory,
        number="03/BB-SMM",
        words="Đủ số lượng",
    )
    return replace(plain, **changes)


def moved_to(at: Office, inventory: int, copy: int, place: str) -> None:
    """A copy was seen at another place, with the drafter, and that is on record now."""
    seen = thing(copy, CountOutcome.ELSEWHERE, holder="Ngô Văn Soạn", place=place)
    at.desk.do(count_copies, counts(at, inventory, seen))
    (line,) = lines(at, inventory, CountPart.UNRESOLVED)
    assert line.count is not None
    at.desk.do(
        resolve_difference,
        resolves(at, inventory, line.count, way=AnswerWay.MOVED, person=at.drafter),
    )


def missing_one(at: Office) -> tuple[int, CountRow]:
    """A round whose first copy is missing; the round and the line."""
    inventory = begun(at)
    counted(at, inventory, missing=(listed(at, inventory)[0],))
    (line,) = lines(at, inventory, CountPart.UNRESOLVED)
    return inventory, line


def incident(at: Office, **changes: Any) -> IncidentRequest:  # noqa: ANN401
    """A loss that was found on the office's day."""
    plain = IncidentRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind=IncidentKind.LOSS,
        found_on=at.day,
        found_by="Lê Thị Văn Thư",
        how="Kiểm kê không thấy trong tủ hồ sơ",
        place="Phòng Văn thư",
    )
    return replace(plain, **changes)


def lost(at: Office) -> tuple[int, int]:
    """An incident of one copy that is lost: its number, and the copy's."""
    _, line = missing_one(at)
    assert line.count is not None
    return at.desk.do(record_incident, incident(at, counts=(line.count,))), line.id


def reports(at: Office, of: int, **changes: Any) -> IncidentReportRequest:  # noqa: ANN401
    """The report of an incident."""
    plain = IncidentReportRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        incident=of,
        number="07/BC-SMM",
        told="Công an tỉnh Mẫu",
    )
    return replace(plain, **changes)


def remedies(at: Office, number: int, **changes: Any) -> RemedyRequest:  # noqa: ANN401
    """What was done about an incident."""
    plain = RemedyRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        incident=number,
        kind=RemedyKind.DONE,
        words="Rà soát toàn bộ tủ hồ sơ, niêm phong tủ số 2",
        by="Phòng Văn thư",
    )
    return replace(plain, **changes)


def finds(at: Office, number: int, *copies: int, **changes: Any) -> FoundAgainRequest:  # noqa: ANN401
    """Lost copies are found again."""
    plain = FoundAgainRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        incident=number,
        copies=copies,
        words="Nằm trong hồ sơ công việc đã nộp",
        holder="Lê Thị Văn Thư",
        place="Tủ số 2",
    )
    return replace(plain, **changes)


def ends_incident(at: Office, number: int, **changes: Any) -> CloseIncidentRequest:  # noqa: ANN401
    """The end of an incident."""
    plain = CloseIncidentRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        incident=number,
        words="Không thu hồi được; đã kiểm điểm người làm mất",
        paper="09/KL-SMM",
    )
    return replace(plain, **changes)


def everything_of_counting(at: Office) -> None:
    """A round with a difference resolved and closed; an incident found again and closed."""
    inventory, line = missing_one(at)
    assert line.count is not None
    at.desk.do(resolve_difference, resolves(at, inventory, line.count))
    at.desk.do(close_inventory, closes(at, inventory))
    number, copy = lost(at)
    at.desk.do(report_incident, reports(at, number))
    at.desk.do(remedy_incident, remedies(at, number))
    at.desk.do(find_lost, finds(at, number, copy))
    at.desk.do(close_incident, ends_incident(at, number))


def counting_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """The round or the incident that each form of counting is about."""

    def differing() -> int:
        return missing_one(at)[0]

    def incident_of_one() -> int:
        return lost(at)[0]

    return {
        "count_copies": lambda: begun(at),
        "resolve_difference": differing,
        "close_inventory": lambda: begun(at),
        "record_count_incident": differing,
        "report_incident": incident_of_one,
        "remedy_incident": incident_of_one,
        "find_lost": incident_of_one,
        "close_incident": incident_of_one,
    }
