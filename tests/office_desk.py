"""Requests about an office's own order that go through, to vary; and an office that is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.cipher_devices import DeviceMoveRequest, DeviceRequest
from bmnn_desk.domain.commitments import CommitmentsRequest, TrainingRequest
from bmnn_desk.domain.leaving import LeavingReason, LeavingRequest
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.own_papers import OwnPaperEndRequest, OwnPaperKind, OwnPaperRequest
from bmnn_desk.domain.stamp_inventory import StampFound, StampSize, StampsRequest
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS
from bmnn_desk.domain.tasks import TaskEndRequest, TaskRequest
from bmnn_desk.services.cipher_devices import move_device, record_device
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.own_papers import end_office_paper, record_office_paper
from bmnn_desk.services.record_commitments import record_commitments, record_training
from bmnn_desk.services.record_leaving import record_leaving
from bmnn_desk.services.stamp_inventory import record_stamps
from bmnn_desk.services.tasks import end_task, record_task
from tests import make
from tests.custody_desk import keeps

if TYPE_CHECKING:
    from bmnn_desk.domain.leaving import LeavingRecorded
    from tests.make import Office


def newcomer(at: Office, name: str = "Hồ Thị Mới", **changes: Any) -> int:  # noqa: ANN401
    """Somebody enrolled on the office's first day of the year."""
    plain = PersonRequest(
        request_id=make.request_id(),
        day=date(at.day.year, 1, 2),
        body=at.body,
        name=name,
        kind=PostKind.OTHER,
        post="Chuyên viên",
    )
    return at.desk.do(enrol_person, replace(plain, **changes))


def gone(at: Office) -> int:
    """Somebody whose only post ended yesterday, and who signed nothing."""
    return newcomer(at, until=at.day - timedelta(days=1))


def commitments(at: Office, *persons: int, **changes: Any) -> CommitmentsRequest:  # noqa: ANN401
    """The drafter's, unless somebody is named."""
    plain = CommitmentsRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        persons=persons or (at.drafter,),
        filed_in="Hồ sơ 03/CK",
    )
    return replace(plain, **changes)


def committed(at: Office, *persons: int, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    return at.desk.do(record_commitments, commitments(at, *persons, **changes))


def training(at: Office, *persons: int, **changes: Any) -> TrainingRequest:  # noqa: ANN401
    plain = TrainingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        persons=persons or (at.drafter,),
        subject="Công tác bảo vệ bí mật nhà nước",
        provider="Công an tỉnh Mẫu",
    )
    return replace(plain, **changes)


def trained(at: Office, *persons: int, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    return at.desk.do(record_training, training(at, *persons, **changes))


def leaving(at: Office, person: int | None = None, **changes: Any) -> LeavingRequest:  # noqa: ANN401
    """A newcomer's, unless somebody is named."""
    plain = LeavingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        person=newcomer(at) if person is None else person,
        reason=LeavingReason.TRANSFERRED,
        minutes="07/BB-SMM",
        successor=at.head,
        signed_on=at.day,
        filed_in="Hồ sơ 03/CK",
    )
    return replace(plain, **changes)


def left(at: Office, person: int | None = None, **changes: Any) -> LeavingRecorded:  # noqa: ANN401
    return at.desk.do(record_leaving, leaving(at, person, **changes))


def own_paper(at: Office, **changes: Any) -> OwnPaperRequest:  # noqa: ANN401
    """Rules of secrecy, a month old."""
    issued_on = at.day - timedelta(days=30)
    plain = OwnPaperRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind=OwnPaperKind.RULES,
        number="12/QĐ-SMM",
        issued_on=issued_on,
        since=issued_on,
    )
    return replace(plain, **changes)


def has_paper(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_office_paper, own_paper(at, **changes))


def ends_own_paper(at: Office, **changes: Any) -> OwnPaperEndRequest:  # noqa: ANN401
    """That of a committee, unless a paper is named."""
    number = make.request_id()
    plain = OwnPaperEndRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        paper=changes.pop("paper", 0) or has_paper(at, kind=OwnPaperKind.COMMITTEE, number=number),
        last=at.day,
        reason="Thay bằng quyết định mới",
    )
    return replace(plain, **changes)


def ended_paper(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(end_office_paper, ends_own_paper(at, **changes))


def stamps(at: Office, *found: StampFound, **changes: Any) -> StampsRequest:  # noqa: ANN401
    """All eighteen, each as large as its specimen, unless some are named."""
    shapes = at.desk.law.on(at.day).stamps
    whole = tuple(
        StampFound(
            stamp=stamp,
            held=True,
            size=StampSize(width_mm=shapes[stamp].width_mm, height_mm=shapes[stamp].height_mm),
            specimen_on=at.day,
            keeper=at.drafter,
            place="Tủ sắt số 2",
        )
        for stamp in CIRCULAR_STAMPS
    )
    plain = StampsRequest(
        request_id=make.request_id(), day=at.day, body=at.body, found=found or whole
    )
    return replace(plain, **changes)


def looked_at(at: Office, *found: StampFound, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    return at.desk.do(record_stamps, stamps(at, *found, **changes))


def task(at: Office, **changes: Any) -> TaskRequest:  # noqa: ANN401
    """What an inspection wants done within twenty days."""
    plain = TaskRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        words="Thông báo kết quả khắc phục",
        ordered_by="Thanh tra tỉnh Mẫu",
        number="45/KL-TTr",
        ordered_on=at.day,
        due=at.day + timedelta(days=20),
        person=at.drafter,
    )
    return replace(plain, **changes)


def tasked(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_task, task(at, **changes))


def ends_task(at: Office, number: int | None = None, **changes: Any) -> TaskEndRequest:  # noqa: ANN401
    plain = TaskEndRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        task=tasked(at) if number is None else number,
        done_on=at.day,
        words="Đã khắc phục cả ba điểm",
        report="18/BC-SMM",
    )
    return replace(plain, **changes)


def done(at: Office, number: int, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(end_task, ends_task(at, number, **changes))


def device(at: Office, **changes: Any) -> DeviceRequest:  # noqa: ANN401
    plain = DeviceRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind="Máy mã mẫu",
        serial=make.request_id(),
        received_from="Cơ quan cơ yếu Mẫu",
        paper="03/BB-CY",
        keeper=at.drafter,
        place="Tủ sắt số 2",
    )
    return replace(plain, **changes)


def has_device(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_device, device(at, **changes))


def moves_device(at: Office, number: int | None = None, **changes: Any) -> DeviceMoveRequest:  # noqa: ANN401
    """To the deputy."""
    plain = DeviceMoveRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        device=has_device(at) if number is None else number,
        keeper=at.deputy,
        place="Phòng Phó Giám đốc",
        paper="",
    )
    return replace(plain, **changes)


def moved(at: Office, number: int, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(move_device, moves_device(at, number, **changes))


def holds_copies(at: Office, *copies: int, person: int, **changes: Any) -> None:  # noqa: ANN401
    """Copies go into a person's hands, as the clerk records it."""
    at.desk.do(keep_copies, keeps(at, *copies, person=person, **changes))


def in_order(at: Office) -> None:
    """Everything of the office's own that an inspection asks for, as it is in a lawful office."""
    everybody = (at.head, at.deputy, at.drafter)
    for kind in OwnPaperKind:
        if kind.is_wanted:
            person = at.drafter if kind.assigns else None
            has_paper(at, kind=kind, number=f"{kind.value}/QĐ-SMM", person=person)
    has_paper(
        at,
        kind=OwnPaperKind.COPY_PLACE,
        number="14/QĐ-SMM",
        place="Phòng Văn thư",
        plan="02/PA-SMM",
    )
    committed(at, *everybody)
    trained(at, *everybody)
    looked_at(at)


def everything_of_order(at: Office) -> None:
    """A row in every table of the office's own order."""
    in_order(at)
    left(at)
    ended_paper(at)
    done(at, tasked(at))
    moved(at, has_device(at))
