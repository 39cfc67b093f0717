"""Sample lines and books of every register: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.registers import (
    CopyingEntry,
    IncomingEntry,
    PaperSigner,
    StatisticsEntry,
    TransferEntry,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.form_files import read_register
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.paths import forms_folder
from tests.papers import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.law.form import RegisterForm

_BODIES = ("Công an tỉnh Sông Lam", "Văn phòng Tỉnh ủy", "Sở Nội vụ", "Phòng Nội chính")
_TITLES = (
    "Kế hoạch diễn tập khu vực phòng thủ",
    "Báo cáo tình hình công tác bảo vệ bí mật nhà nước sáu tháng đầu năm trên địa bàn tỉnh",
    "Công văn đề nghị cung cấp tài liệu",
)


def form_of(pack: str, kind: str) -> RegisterForm:
    """The form of a register in a pack."""
    forms = map(read_register, map(LawFile, sorted((forms_folder() / pack).glob("m[0-9]*.toml"))))
    return next(form for form in forms if form.key == kind)


def entries_of(kind: str, count: int) -> tuple[Entry, ...]:
    """The first `count` lines of a register."""
    return tuple(map(_ENTRIES[kind], range(1, count + 1)))


def line_of(kind: str, **changes: object) -> Entry:
    """One line of a register with these fields changed."""
    return replace(_ENTRIES[kind](1), **changes)  # type: ignore[arg-type]


def book_of(pack: str, kind: str, entries: tuple[Entry, ...]) -> RegisterBook:
    """A book of these lines, with the words of its pages and a signer for every cell."""
    form = form_of(pack, kind)
    return RegisterBook(
        form=form,
        level_words=facts.LEVELS,
        cover=facts.cover(),
        entries=entries,
        signers=tuple(
            PaperSigner(field=cell.field, position="Giám đốc", name="Lê Quang Ưởng")
            for cell in form.signatures
        ),
        words=facts.words_form(pack, "book_pages"),
    )


def _day(ordinal: int) -> date:
    return date(2026, 3, 2) + timedelta(days=ordinal % 200)


def _level(ordinal: int) -> SecrecyLevel:
    return SecrecyLevel(1 + ordinal % 3)


def _bodies(ordinal: int) -> tuple[str, ...]:
    return tuple(_BODIES[(ordinal + step) % 4] for step in range(1 + ordinal % 3))


def _incoming(ordinal: int) -> IncomingEntry:
    return IncomingEntry(
        ordinal=ordinal,
        arrived_on=_day(ordinal),
        arrival_number=f"{ordinal:02d}",
        sender=_BODIES[ordinal % 4],
        reference=f"{100 + ordinal}/KH-CAT",
        document_day=None if ordinal % 7 == 0 else _day(ordinal),
        title=_TITLES[ordinal % 3],
        level=_level(ordinal),
        recipients=_bodies(ordinal)[:2],
        note="Bì niêm phong, chỉ ghi bì" if ordinal % 7 == 0 else "",
    )


def _transfer(ordinal: int) -> TransferEntry:
    return TransferEntry(
        ordinal=ordinal,
        day=_day(ordinal),
        reference=f"{ordinal:02d}/BC-UBND, bản số {1 + ordinal % 5:02d}",
        level=_level(ordinal),
        recipient=_BODIES[ordinal % 4],
        receipt="",
        note="",
    )


def _copy(ordinal: int) -> CopyingEntry:
    return CopyingEntry(
        ordinal=ordinal,
        day=_day(ordinal),
        reference=f"{100 + ordinal}/KH-CAT ngày 02/03/2026",
        title=_TITLES[ordinal % 3],
        level=_level(ordinal),
        form=("Sao y", "Trích sao", "Chụp")[ordinal % 3],
        quantity=len(_bodies(ordinal)),
        permitted_by="Giám đốc Lê Quang Ưởng",
        executor="Trần Thị Hồng Nhung",
        recipients=_bodies(ordinal),
        note="",
    )


def _statistics(ordinal: int) -> StatisticsEntry:
    return StatisticsEntry(
        ordinal=ordinal,
        day=_day(ordinal),
        reference=f"{ordinal:02d}/BC-UBND",
        title=_TITLES[ordinal % 3],
        level=_level(ordinal),
        origin=("Đi", "Đến", "Sao, chụp")[ordinal % 3],
        quantity=1 + ordinal % 4,
        kept_at="Văn thư, Phòng Nội chính",
        note="",
    )


_ENTRIES: Mapping[str, Callable[[int], Entry]] = {
    "outgoing_register": facts.entry,
    "incoming_register": _incoming,
    "transfer_register": _transfer,
    "copy_register": _copy,
    "statistics": _statistics,
}
