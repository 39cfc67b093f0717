"""An office that copies: its register of copying, who may permit, a document to be copied."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import (
    CopyForm,
    CopyMarksRequest,
    CopyPaper,
    CopyPaperRequest,
    CopyRequest,
    CopyStepsRequest,
    ElsewherePaper,
    Execution,
    Permission,
)
from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.copy_document import Copied, copy_document
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.hold_authority import (
    AuthorityRequest,
    authority_held,
    hold_authority,
)
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.settings import BodyAsked
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.copying import CopySource
    from tests.make import Office

# A post of the shipped matrix that reaches up to Tối mật on the civil side, in both packs.
POST = "province_agency"
MARK_STAMPS = (Stamp.SECRET_COPY_NUMBER, Stamp.SECRET_COPY)


def fix_place(at: Office, decision: str = "12/QĐ-SMM ngày 05/01/2025") -> None:
    """Set the decision on the place of copying; `decision` empty takes it back."""
    for key, value in (("copy_place_decision", decision), ("copy_place_plan", "02/PA-SMM")):
        at.desk.do(
            choose_setting,
            SettingRequest(
                request_id=make.request_id(), day=at.day, body=at.body, key=key, value=value
            ),
        )


def copy_book(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """The register of copying of the office's year; it is opened where there is none.

    With it the head's decision on the place of copying and its plan come onto record.
    """
    for book in at.desk.read(books_of, BodyAsked(body=at.body)):
        if book.kind == BookKind.COPY.value and book.year == at.day.year:
            return book.book
    fix_place(at)
    plain = BookRequest(
        request_id=make.request_id(),
        day=date(at.day.year, 1, 2),
        body=at.body,
        kind=BookKind.COPY.value,
    )
    return at.desk.do(open_book, replace(plain, **changes))


def post_of_authority(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """The row of the head's post in the matrix."""
    plain = AuthorityRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        person=at.head,
        post=POST,
        title="Giám đốc",
        since=date(at.day.year, 1, 2),
    )
    return at.desk.do(hold_authority, replace(plain, **changes))


def holder(at: Office) -> int:
    """The row of the head's post, entered once."""
    held = at.desk.read(authority_held, PeopleAsked(body=at.body, day=at.day))
    mine = [entry.held for entry in held if entry.person == at.head]
    return mine[0] if mine else post_of_authority(at)


def to_copy(at: Office, **changes: Any) -> CopySource:  # noqa: ANN401
    """The bản gốc of a document that may be copied, just issued."""
    signed = make.signed(at, **{"may_copy": True, **changes})
    top = changes.get("bases") == (at.bases[SecrecyLevel.TUYET_MAT],)
    at.desk.do(issue_outgoing, make.issue(at, signed.item, with_title=not top))
    found = at.desk.read(copyable_sources, SourcesAsked(body=at.body))
    return next(
        source
        for source in found
        if source.item == signed.item and source.kind == CopyKind.ORIGINAL.value
    )


def top_secret(at: Office) -> CopySource:
    """The same of a Tuyệt mật one, whose trích yếu is in no book."""
    return to_copy(at, bases=(at.bases[SecrecyLevel.TUYET_MAT],))


def elsewhere(**changes: Any) -> ElsewherePaper:  # noqa: ANN401
    plain = ElsewherePaper(
        reference="118/BC-CAT",
        document_day=date(2024, 11, 2),
        type_name="Báo cáo",
        title="về tình hình nơi khác",
        level=SecrecyLevel.MAT,
        may_copy=True,
    )
    return replace(plain, **changes)


def copying_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What each form of copying is about, by its name."""
    return {
        "copy_document": lambda: to_copy(at).copy,
        "copy_papers": lambda: copied(at).line,
        "record_copy_steps": lambda: copied(at).line,
        "cancel_copying": lambda: copied(at).line,
    }


def permission(at: Office, **changes: Any) -> Permission:  # noqa: ANN401
    row = changes.pop("holder", None)
    return replace(Permission(holder=row or holder(at), person=at.head), **changes)


def execution(at: Office, **changes: Any) -> Execution:  # noqa: ANN401
    plain = Execution(
        name="Ngô Văn Soạn", person=at.drafter, place="Phòng Văn thư", unlinked_device=True
    )
    return replace(plain, **changes)


def copying(at: Office, **changes: Any) -> CopyRequest:  # noqa: ANN401
    """A sao y in two copies, of a document just issued unless a source is named."""
    source = changes.pop("source", None)
    permits = changes.pop("permission", None)
    plain = CopyRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        book=copy_book(at),
        source=to_copy(at).copy if source is None else source,
        form=CopyForm.TRUE_COPY,
        recipients=("Sở Thử Nghiệm", "Công an tỉnh Mẫu"),
        permission=permits or permission(at),
        execution=execution(at),
    )
    return replace(plain, **changes)


def copied(at: Office, **changes: Any) -> Copied:  # noqa: ANN401
    """A copying that is entered."""
    return at.desk.do(copy_document, copying(at, **changes))


def copy_marks(at: Office, of: Copied, **changes: Any) -> CopyMarksRequest:  # noqa: ANN401
    """Both marks on each copy, overprinted in red."""
    plain = CopyMarksRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=of.line,
        pack_digest=at.desk.law.on(at.day).digest,
        marks=tuple(
            MarkMade(
                copy_number=copy.number,
                stamp=stamp,
                way=MarkWay.OVERPRINT,
                ink=Ink.RED,
                x_mm=30.0,
                y_mm=40.0,
            )
            for copy in of.copies
            for stamp in MARK_STAMPS
        ),
    )
    return replace(plain, **changes)


def copy_steps(at: Office, of: Copied, **changes: Any) -> CopyStepsRequest:  # noqa: ANN401
    """The copies were counted: as many as permitted."""
    plain = CopyStepsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=of.line,
        made=len(of.copies),
    )
    return replace(plain, **changes)


def copy_paper(at: Office, of: Copied, **changes: Any) -> CopyPaperRequest:  # noqa: ANN401
    """Its fill guide came out."""
    plain = CopyPaperRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=of.line,
        paper=CopyPaper.GUIDE,
        pages=1,
    )
    return replace(plain, **changes)
