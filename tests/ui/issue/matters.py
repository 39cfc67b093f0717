"""An issue to be marked: a document of some copies, with or without a file of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.outgoing_list import CopyEntry, OutgoingDetail
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.ui.issue.matter import ChosenFile, IssueMatter
from tests import make
from tests.papers import documents
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

A4_MM = (210.0, 297.0)
HOLDERS = ("UBND tỉnh Mẫu", "Sở Thử Nghiệm", "Công an tỉnh Mẫu", "Văn thư")


def matter(law: Law, **changes: Any) -> IssueMatter:  # noqa: ANN401
    """A Mật report of four copies on a two-page PDF, marks put on whole copies."""
    given = {
        "detail": detail(),
        "settings": OfficeSettings(prints_red=True),
        "regime": law.on(make.OLD),
        "day": make.OLD,
        "file": pdf_file(),
    }
    return IssueMatter(**{**given, **changes})


def pdf_file(data: bytes | None = None) -> ChosenFile:
    """A PDF of A4 sheets whose first 84 mm are free of text."""
    pages = documents.pdf() if data is None else data
    return ChosenFile(
        data=pages, kind="pdf", name="mau.pdf", facts=None, pages=pages, sizes=(A4_MM,)
    )


def detail(level: SecrecyLevel = SecrecyLevel.MAT) -> OutgoingDetail:
    """A signed document that waits for its number."""
    return OutgoingDetail(
        item=1,
        slip=1,
        reference="",
        day=None,
        type_name="Báo cáo",
        title="về tình hình mẫu",
        level=level,
        unit="Văn phòng",
        drafter="Ngô Văn Soạn",
        may_copy=False,
        stage=Stage.TO_NUMBER,
        state=RowState.TO_NUMBER,
        decided_by="Trần Văn Giám",
        decided_on=make.OLD,
        signer="Trần Văn Giám",
        signed_on=make.OLD,
        position="Giám đốc",
        capacity=None,
        term_until=None,
        recall_on=None,
        keeping_unit="Văn thư",
        note="",
        cancelled="",
        copies=tuple(_copy(number, holder) for number, holder in enumerate(HOLDERS, start=1)),
        prints=(),
    )


def words_of(data: bytes, page: int = 0) -> str:
    """The words of a page, read as the window reads it."""
    return page_texts(data)[page]


def _copy(number: int, holder: str) -> CopyEntry:
    kind = CopyKind.ORIGINAL if number == len(HOLDERS) else CopyKind.SENT
    return CopyEntry(
        number=number, kind=kind, holder=holder, place="", state="", delivery="", marks=()
    )
