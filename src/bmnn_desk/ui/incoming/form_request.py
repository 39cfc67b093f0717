"""What is wrong in the form of an incoming document, and the request that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.incoming import IncomingRequest, Urgency
from bmnn_desk.ui.future_day import future_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.ui.incoming.form_editors import FormEditors
    from bmnn_desk.ui.incoming.form_matter import FormMatter
    from bmnn_desk.ui.seat import Seat


PAPER_PLACE: Mapping[str, str] = {
    "paper_page": "trang của sổ giấy",
    "paper_line": "dòng của sổ giấy",
}
_WANTED_ALWAYS: Mapping[str, str] = {
    "arrived": "ngày đến, ví dụ: hn hoặc 05/02/2026",
    "sender": "nơi gửi, ví dụ: Công an tỉnh",
    "level": "độ mật theo dấu trên giấy",
    "quantity": "số bản nhận được",
}
_WANTED_OPEN: Mapping[str, str] = {"type": "tên loại, ví dụ: Công văn"}
_WANTED_SEALED: Mapping[str, str] = {"named": "người có tên trên bì"}


def form_errors(edit: FormEditors, matter: FormMatter, today: date) -> dict[str, str]:
    """The sentence under each field that cannot be saved so."""
    sealed = edit.sealed.isChecked()
    wanted = dict(_WANTED_ALWAYS)
    wanted |= _WANTED_SEALED if sealed else _WANTED_OPEN
    if matter.by_hand:
        wanted |= PAPER_PLACE
    found = {
        key: _tr("Chưa nhập. Ghi {what}.").format(what=_tr(what))
        for key, what in wanted.items()
        if edit.is_empty(key)
    }
    hidden = set[str]() if matter.by_hand else set(PAPER_PLACE)
    wrong = _numbers_wrong(edit)
    found |= {key: words for key, words in wrong.items() if key not in hidden}
    return {**found, **days_wrong(edit, today)}


def request_of(
    edit: FormEditors,
    seat: Seat,
    matter: FormMatter,
    request_id: str,
    other_cases: tuple[OtherCase, ...],
) -> IncomingRequest:
    """The request; the fields had no error, and there is a book.

    Raises:
        ValueError: they had.
    """
    arrived, level, quantity = edit.arrived.value(), edit.level.value(), edit.quantity.number()
    numbers = edit.numbers()
    if arrived is None or level is None or quantity is None or numbers is None:
        raise ValueError(request_id)
    if matter.book is None:
        raise ValueError(request_id)
    sealed, recalled = edit.sealed.isChecked(), edit.recall.isChecked()
    return IncomingRequest(
        request_id=request_id,
        body=seat.body,
        day=seat.today(),
        book=matter.book.book,
        arrived_on=arrived,
        sender=edit.sender.value(),
        reference=edit.reference.value(),
        level=level,
        recipients=edit.recipients.names(),
        document_day=None if sealed else edit.document_day.value(),
        type_name="" if sealed else edit.type.type_name(),
        type_code="" if sealed else edit.type.type_code(),
        title=edit.title.value() if edit.title.isEnabled() else "",
        copy_numbers=() if sealed else numbers,
        quantity=quantity,
        told=edit.told.number(),
        pages=None if sealed else edit.pages.number(),
        may_copy=None if sealed else edit.may_copy.value(),
        channel=edit.channel.value() or "",
        sealed=sealed,
        named_person=edit.named.value() if sealed else "",
        urgency=edit.urgency.value() or Urgency.NONE,
        recall_stamped=recalled,
        recall_on=edit.recall_on.value() if recalled else None,
        place=edit.place.value(),
        note=edit.note.value(),
        paper_page=edit.paper_page.number() if matter.by_hand else None,
        paper_line=edit.paper_line.number() if matter.by_hand else None,
        other_cases=other_cases,
    )


def _numbers_wrong(edit: FormEditors) -> dict[str, str]:
    words = _tr("Không phải số. Gõ số từ 1 đến 9999, ví dụ: 2.")
    found = dict.fromkeys(edit.wrong_numbers(), words)
    if edit.numbers() is None and not edit.sealed.isChecked():
        found["copy_numbers"] = _tr("Không hiểu bản số. Gõ như trên giấy, ví dụ: 03, 04.")
    return found


def days_wrong(edit: FormEditors, today: date) -> dict[str, str]:
    """The sentence under each day that cannot be: unreadable, still to come, out of order."""
    days = {"arrived": edit.arrived}
    if not edit.sealed.isChecked():
        days["document_day"] = edit.document_day
    if edit.recall.isChecked():
        days["recall_on"] = edit.recall_on
    found = {key: field.problem() for key, field in days.items() if field.problem()}
    arrived, written = edit.arrived.value(), edit.document_day.value()
    if to_come := future_day(arrived, today):
        found["arrived"] = to_come
    elif arrived is not None and written is not None and written > arrived:
        found["document_day"] = _tr("Ngày văn bản sau ngày đến. Sửa lại ngày theo giấy.")
    return found


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_form", words)
