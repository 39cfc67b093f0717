"""A desk that keeps, lends, takes back and archives copies: requests that go through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import (
    ArchiveCopiesRequest,
    EndWorkRequest,
    KeepCopiesRequest,
    LendCopiesRequest,
    TakeBackCopiesRequest,
)
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

BORROWER, PLACE = "Ngô Văn Soạn", "Tủ 2, ngăn 1"
LOAN_DAYS = 5


def copies_of(at: Office, item: int) -> dict[CopyKind, list[int]]:
    """The copies of an item by their kind."""
    found: dict[CopyKind, list[int]] = {}
    with at.desk._vault.begin() as session:
        rows = session.execute(
            select(t.Copy.kind, t.Copy.id).where(t.Copy.item_id == item).order_by(t.Copy.id)
        )
        for kind, copy in rows:
            found.setdefault(kind, []).append(copy)
    return found


def originals(at: Office) -> tuple[int, ...]:
    """Bản gốc and bản chính of a document that was just issued."""
    found = copies_of(at, make.issued(at).item)
    return (*found[CopyKind.ORIGINAL], *found.get(CopyKind.FILE, ()))


def came(at: Office, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    """The copies of something that just came in."""
    item = incoming_desk.entered(at, **changes).item
    return tuple(copies_of(at, item)[CopyKind.RECEIVED])


def item_of(at: Office, copy: int) -> int:
    """The item of a copy."""
    with at.desk._vault.begin() as session:
        row = session.get(t.Copy, copy)
        assert row is not None
        return row.item_id


def now(at: Office, copy: int) -> t.CopyNow:
    """The newest move of a copy."""
    with at.desk._vault.begin() as session:
        row = session.get(t.CopyNow, copy)
        assert row is not None
        session.expunge(row)
        return row


def keeps(at: Office, *copies: int, **changes: Any) -> KeepCopiesRequest:  # noqa: ANN401
    """The drafter keeps copies in a cupboard, unless it is said."""
    plain = KeepCopiesRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        holder=BORROWER,
        person=at.drafter,
        place=PLACE,
        paper="Sổ giao, trang 3",
    )
    return replace(plain, **changes)


def lends(at: Office, *copies: int, **changes: Any) -> LendCopiesRequest:  # noqa: ANN401
    """The drafter borrows copies for some days."""
    plain = LendCopiesRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        borrower=BORROWER,
        person=at.drafter,
        place="Phòng 12",
        due=at.day + timedelta(days=LOAN_DAYS),
        paper="Sổ mượn, trang 5",
    )
    return replace(plain, **changes)


def takes_back(at: Office, *copies: int, **changes: Any) -> TakeBackCopiesRequest:  # noqa: ANN401
    """Copies come back into the clerk's safe."""
    plain = TakeBackCopiesRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        place="Két văn thư",
        paper="Sổ mượn, trang 5",
    )
    return replace(plain, **changes)


def archives(at: Office, *copies: int, **changes: Any) -> ArchiveCopiesRequest:  # noqa: ANN401
    """Copies go to the agency's archive."""
    plain = ArchiveCopiesRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies,
        archive="Lưu trữ cơ quan",
        place="Kho 1, giá 4",
        paper="Biên bản 02/BB-SMM",
    )
    return replace(plain, **changes)


def ends_work(at: Office, *copies: int, **changes: Any) -> EndWorkRequest:  # noqa: ANN401
    """The work of copies' documents ended on the office's day."""
    plain = EndWorkRequest(
        request_id=make.request_id(), day=at.day, body=at.body, copies=copies, ended_on=at.day
    )
    return replace(plain, **changes)


def lent(at: Office, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    """Copies that the drafter just borrowed."""
    copies = originals(at)
    at.desk.do(lend_copies, lends(at, *copies, **changes))
    return copies


def everything_of_custody(at: Office) -> None:
    """Copies lent, back, kept, and archived after their work, and a loan that is still open."""
    lent(at)
    copies = lent(at)
    at.desk.do(take_back_copies, takes_back(at, *copies))
    at.desk.do(keep_copies, keeps(at, *copies))
    at.desk.do(end_work, ends_work(at, *copies))
    at.desk.do(archive_copies, archives(at, *copies))


def custody_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """The copy that each form of custody is about."""
    return {
        "keep_copies": lambda: originals(at)[0],
        "lend_copies": lambda: originals(at)[0],
        "take_back_copies": lambda: lent(at)[0],
        "archive_copies": lambda: originals(at)[0],
        "end_work": lambda: originals(at)[0],
    }
