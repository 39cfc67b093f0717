"""The words around the fields of an incoming document; the book's column stands beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.incoming.form_matter import FormMatter

# What is another thing with every paper, and what is ticked for one paper alone.
UNPINNED = frozenset(
    {
        "reference",
        "title",
        "copy_numbers",
        "told",
        "note",
        "sealed",
        "named",
        "recall",
        "recall_on",
        "state",
        "paper_line",
    }
)
PINNED_FIRST = (
    "arrived",
    "sender",
    "type",
    "level",
    "recipients",
    "may_copy",
    "channel",
    "place",
    "quantity",
    "paper_page",
)


def field_looks(matter: FormMatter) -> Mapping[str, FieldLook]:
    """A look for every editor, in the order of `FormEditors.by_key`."""

    def column(field: str) -> str:
        """The place of a column in the book, as a hint; empty where the form has none."""
        place = matter.columns.get(field)
        return "" if place is None else _tr("cột {place}").format(place=place)

    return {
        "arrived": FieldLook(words=_tr("Ngà&y đến"), required=True, column=column("arrived_on")),
        "sender": FieldLook(words=_tr("Cơ &quan ban hành"), required=True, column=column("sender")),
        "reference": FieldLook(
            words=_tr("&Số, ký hiệu"),
            column=column("reference"),
            hint=_tr("Gõ liền ngày và bản số được: 118/CAT-PA03 5/2 bs 03, 04"),
        ),
        "document_day": FieldLook(words=_tr("Ngày văn &bản"), column=column("document_day")),
        "type": FieldLook(words=_tr("Tên l&oại"), required=True, column=column("title")),
        "title": FieldLook(words=_tr("T&rích yếu"), column=column("title")),
        "level": FieldLook(words=_tr("Độ &mật"), required=True, column=column("level")),
        "recipients": FieldLook(
            words=_tr("Đơn &vị hoặc người nhận"),
            column=column("recipients"),
            hint=_tr("Nhiều nơi thì cách nhau bằng dấu chấm phẩy; mỗi nơi một dòng ký nhận."),
        ),
        "note": FieldLook(words=_tr("Gh&i chú"), column=column("note")),
        "copy_numbers": FieldLook(words=_tr("Bản số n&hận")),
        "quantity": FieldLook(words=_tr("Số bản"), required=True),
        "told": FieldLook(words=_tr("Số bản nơi gửi ghi")),
        "pages": FieldLook(words=_tr("Số trang")),
        "may_copy": FieldLook(words=_tr("Sao, chụp")),
        "channel": FieldLook(words=_tr("Cách chuyển đến")),
        "place": FieldLook(words=_tr("Nơi để")),
        "sealed": FieldLook(words=_tr("Bì")),
        "named": FieldLook(words=_tr("Người có tên trên bì")),
        "urgency": FieldLook(words=_tr("Độ khẩn")),
        "recall": FieldLook(words=_tr("Thu hồi")),
        "recall_on": FieldLook(words=_tr("Hạn trả lại")),
        "state": FieldLook(words=_tr("Tình trạng khi nhận")),
        "paper_page": FieldLook(words=_tr("Trang sổ giấy"), required=matter.by_hand),
        "paper_line": FieldLook(words=_tr("Dòng sổ giấy"), required=matter.by_hand),
    }


# Key and twelfths of the width, row by row.
ROWS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("arrived", 3), ("sender", 9)),
    (("reference", 5), ("document_day", 3), ("type", 4)),
    (("title", 12),),
    (("level", 3), ("recipients", 5), ("note", 4)),
    (("copy_numbers", 3), ("quantity", 2), ("told", 2), ("pages", 2), ("may_copy", 3)),
    (("channel", 4), ("place", 4), ("state", 4)),
    (("sealed", 5), ("named", 4), ("urgency", 3)),
    (("recall", 5), ("recall_on", 3), ("paper_page", 2), ("paper_line", 2)),
)


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_form", words)
