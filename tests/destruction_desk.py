"""A desk that proposes, decides and does destructions: requests that go through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.destruction import (
    CancelDestructionRequest,
    CouncilSeat,
    DestroyAtOnceRequest,
    DestroyCopiesRequest,
    DestructionPapersRequest,
    DestructionPlace,
    EmergencyReportRequest,
    NumberedPaper,
    ProposeDestructionRequest,
    SeatRole,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.destroy_at_once import destroy_at_once, destroy_in_emergency
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.report_emergency import report_emergency
from bmnn_desk.storage import tables as t
from tests import make
from tests.authority_desk import holds
from tests.custody_desk import copies_of, originals
from tests.services.marking import marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.services.destroy_copies import Destroyed
    from tests.make import Office

DONE = DestructionPlace(
    place="Sân sau trụ sở", method="Đốt thành tro", witnesses=("Hoàng Văn Chứng", "Đỗ Thị Kiến")
)
FILE = tuple(kind for kind in DestructionPaper if kind is not DestructionPaper.DESTRUCTION_MINUTES)


def proposes(at: Office, *copies: int, **changes: Any) -> ProposeDestructionRequest:  # noqa: ANN401
    """The drafter proposes it."""
    plain = ProposeDestructionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        proposed_by=at.drafter,
        reason="Hết giá trị sử dụng",
    )
    return replace(plain, **changes)


def proposed(at: Office, *copies: int, **changes: Any) -> int:  # noqa: ANN401
    """A proposal; of bản gốc and bản chính of a fresh document unless copies are named."""
    return at.desk.do(propose_destruction, proposes(at, *(copies or originals(at)), **changes))


def council(at: Office) -> tuple[CouncilSeat, ...]:
    """The head in the chair, the drafter as who keeps it, somebody from elsewhere."""
    return (
        CouncilSeat(role=SeatRole.CHAIR, name="Trần Văn Giám", post="Giám đốc", person=at.head),
        CouncilSeat(role=SeatRole.KEEPER, name="Ngô Văn Soạn", post="Văn thư", person=at.drafter),
        CouncilSeat(role=SeatRole.MEMBER, name="Phan Văn Ngoài", post="Chuyên viên"),
    )


def papers(at: Office, destruction: int, **changes: Any) -> DestructionPapersRequest:  # noqa: ANN401
    """The council, and every paper before the act."""
    plain = DestructionPapersRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        destruction=destruction,
        papers=tuple(
            NumberedPaper(kind=kind, number=f"0{place}/TH", day=at.day)
            for place, kind in enumerate(FILE, 1)
        ),
        seats=council(at),
    )
    return replace(plain, **changes)


def decided(at: Office, *copies: int) -> int:
    """A proposal with its council and papers."""
    number = proposed(at, *copies)
    at.desk.do(record_destruction_papers, papers(at, number))
    return number


def decider(at: Office) -> int:
    """The head's row in the authority matrix, made where there is none yet."""
    with at.desk._vault.begin() as session:
        held = session.scalar(
            select(t.AuthorityHeld.id).where(t.AuthorityHeld.person_id == at.head)
        )
    return held or holds(at)


def with_file(at: Office, data: bytes = b"%PDF-1.7 mau", **changes: Any) -> int:  # noqa: ANN401
    """An issued document whose file is kept; its item."""
    item = make.signed(at, **changes).item
    top = changes.get("bases") == (at.bases[SecrecyLevel.TUYET_MAT],)
    at.desk.do(issue_outgoing, make.issue(at, item, file=data, with_title=not top))
    return item


def with_own_files(at: Office, *made: bytes) -> int:
    """An issued document whose file is kept, and one of each of its first copies; its item."""
    item = make.signed(at).item
    issued = at.desk.do(issue_outgoing, make.issue(at, item, file=b"%PDF-1.7 mau"))
    at.desk.do(record_marks, marks(at, issued, made=tuple(enumerate(made, 1))))
    return item


def all_copies(at: Office, item: int) -> tuple[int, ...]:
    """Every copy of an item."""
    return tuple(copy for copies in copies_of(at, item).values() for copy in copies)


def destroys(at: Office, destruction: int, **changes: Any) -> DestroyCopiesRequest:  # noqa: ANN401
    """The act, decided that day by the head in his post of the matrix."""
    plain = DestroyCopiesRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        destruction=destruction,
        done=DONE,
        decided_on=at.day,
        holder=changes.pop("holder") if "holder" in changes else decider(at),
        minutes="09/BB-TH",
        wipe=True,
    )
    return replace(plain, **changes)


def destroyed(at: Office, *copies: int, **changes: Any) -> Destroyed:  # noqa: ANN401
    """Copies that were destroyed with all papers."""
    return at.desk.do(destroy_copies, destroys(at, decided(at, *copies), **changes))


def surplus(at: Office) -> tuple[int, ...]:
    """The sent copies of a fresh document, which never left the clerk."""
    return tuple(copies_of(at, make.issued(at).item)[CopyKind.SENT])


def at_once(at: Office, *copies: int, **changes: Any) -> DestroyAtOnceRequest:  # noqa: ANN401
    """Spoiled or surplus copies, or an emergency."""
    plain = DestroyAtOnceRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        person=at.drafter,
        reason="In hỏng",
        done=DONE,
        minutes="03/BB-HH",
        wipe=True,
    )
    return replace(plain, **changes)


def emergency(at: Office, *copies: int) -> int:
    """Copies that were destroyed in an emergency, not reported yet."""
    request = at_once(at, *(copies or originals(at)), minutes="", reason="Cháy trụ sở")
    return at.desk.do(destroy_in_emergency, request).destruction


def reports(at: Office, destruction: int, **changes: Any) -> EmergencyReportRequest:  # noqa: ANN401
    """Its report, the same day."""
    plain = EmergencyReportRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        destruction=destruction,
        number="05/BC-SMM",
        recipient="Ủy ban nhân dân tỉnh Mẫu",
    )
    return replace(plain, **changes)


def cancels(at: Office, destruction: int, **changes: Any) -> CancelDestructionRequest:  # noqa: ANN401
    """A proposal is given up."""
    plain = CancelDestructionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        destruction=destruction,
        reason="Còn giá trị sử dụng",
    )
    return replace(plain, **changes)


def everything_of_destruction(at: Office) -> None:
    """A destruction by each road and one given up: a row in each table of destruction."""
    destroyed(at)
    destroyed(at, *all_copies(at, with_file(at, b"%PDF-1.7 de tieu huy")))
    at.desk.do(destroy_at_once, at_once(at, *surplus(at)))
    at.desk.do(report_emergency, reports(at, emergency(at)))
    at.desk.do(cancel_destruction, cancels(at, proposed(at)))


def destruction_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """The copy, proposal or emergency that each form of destruction is about."""
    return {
        "propose_destruction": lambda: originals(at)[0],
        "destroy_at_once": lambda: originals(at)[0],
        "record_destruction_papers": lambda: proposed(at),
        "destroy_copies": lambda: proposed(at),
        "report_emergency": lambda: emergency(at),
        "cancel_destruction": lambda: proposed(at),
    }
