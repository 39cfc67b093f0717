"""Words on screen for forms: their confidence, the places of their values. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_correction import FormFault, ValueKind
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.forms.sentence_names import SENTENCE_NAMES
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.words import stamp_words

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIDENCE_WORDS: Mapping[Confidence, str] = {
    Confidence.HIGH: "Văn bản gốc",
    Confidence.MEDIUM: "Nguồn thứ cấp",
    Confidence.LOW: "Suy luận",
    Confidence.UNREAD: "Chưa đối chiếu",
}
CHOICE_WORDS: Mapping[str, str] = {
    "rect": "Chữ nhật",
    "circle": "Tròn",
    "left": "Sát trái",
    "center": "Ở giữa",
    "first": "Trang đầu",
    "last": "Trang cuối",
    "true": "Có",
    "false": "Không",
}
UNIT_WORDS: Mapping[ValueKind, str] = {
    ValueKind.MM: "tính bằng mm",
    ValueKind.PT: "tính bằng pt",
    ValueKind.RATIO: "so với cỡ chữ dòng dưới",
    ValueKind.COUNT: "số đếm",
}
_FIELDS: Mapping[str, str] = {
    "shape": "Hình",
    "width_mm": "Rộng (mm)",
    "height_mm": "Cao (mm)",
    "borders": "Số đường viền",
    "gap_mm": "Khoảng giữa hai viền (mm)",
    "outer_line_mm": "Nét viền ngoài (mm)",
    "inner_line_mm": "Nét viền trong (mm)",
    "line_pitch": "Giãn dòng",
    "lines": "Các dòng chữ",
    "text": "Chữ",
    "size_pt": "Cỡ chữ (pt)",
    "bold": "Chữ đậm",
    "align": "Căn chữ",
    "page": "Trang",
    "x_mm": "Cách mép trái (mm)",
    "y_mm": "Cách mép trên (mm)",
    "title": "Tên mẫu",
    "page_width_mm": "Khổ giấy, rộng (mm)",
    "page_height_mm": "Khổ giấy, cao (mm)",
    "margin_mm": "Lề (mm)",
    "signing_row_mm": "Hàng ký nhận, cao (mm)",
    "text_pt": "Cỡ chữ trong ô (pt)",
    "heading_pt": "Cỡ chữ tiêu đề (pt)",
    "page_label": "Số trang",
    "columns": "Các cột",
    "heading": "Tiêu đề",
    "signing": "Là cột ký nhận",
    "note": "Chú thích",
    "label": "Câu chữ",
    "place": "Vị trí",
}
_ROWS: Mapping[str, str] = {
    "lines": "Dòng",
    "columns": "Cột",
    "cover": "Bìa, dòng",
    "signatures": "Ô ký",
}
_WORDS = "words"
_BOUNDS = frozenset({FormFault.TOO_SMALL, FormFault.TOO_BIG})
_UNITS: Mapping[str, str] = {"_mm": " mm", "_pt": " pt"}
# stamp_words calls the three by one name, which says too little here.
_LEVELS: Mapping[Stamp, str] = {stamp: level_word(level) for level, stamp in LEVEL_STAMPS.items()}
COLUMN_WORDS: Mapping[str, str] = {
    "ordinal": "Số thứ tự",
    "reference": "Số, ký hiệu",
    "document_day": "Ngày văn bản",
    "day": "Ngày",
    "arrived_on": "Ngày đến",
    "arrival_number": "Số đến",
    "sender": "Nơi gửi",
    "title": "Tên loại và trích yếu",
    "level": "Độ mật",
    "signer": "Người ký",
    "recipient": "Nơi nhận",
    "recipients": "Nơi nhận",
    "receipt": "Ký nhận",
    "keeping_unit": "Nơi lưu bản gốc",
    "copies": "Số lượng bản",
    "quantity": "Số lượng",
    "form": "Hình thức",
    "permitted_by": "Người cho phép",
    "executor": "Người thực hiện",
    "origin": "Nguồn",
    "kept_at": "Nơi lưu giữ",
    "note": "Ghi chú",
    "keeping_note": "Nơi lưu và ghi chú",
}


def confidence_words(confidence: Confidence | None) -> str:
    """What data are worth; None where the pack has none."""
    return "Bộ mẫu không có" if confidence is None else CONFIDENCE_WORDS[confidence]


def place_words(place: str) -> str:
    """The place of a value as people call it: "Giải mật · Dòng 1 · Cỡ chữ (pt)"."""
    keys, said = place.split("."), list[str]()
    if keys[0] in set(Stamp):
        stamp = Stamp(keys.pop(0))
        said.append(_LEVELS.get(stamp) or stamp_words(stamp))
    while keys:
        key = keys.pop(0)
        if key == _WORDS and keys:
            key = keys.pop(0)
            said.append(f"Câu chữ “{SENTENCE_NAMES.get(key, key)}”")
        elif key in _ROWS and keys and keys[0].isdecimal():
            said.append(f"{_ROWS[key]} {int(keys.pop(0)) + 1}")
        elif key != "place" or not keys:
            said.append(_FIELDS.get(key, key))
    return " · ".join(said)


def fault_sentence(error: FormUnusableError) -> str:
    """Why a correction is refused, its place as people call it."""
    named = FormUnusableError(error.pack, place_words(error.place), error.fault)
    named.hint = _hint_words(error)
    return sentence(named)


def _hint_words(error: FormUnusableError) -> str:
    """The bound that was passed, in its unit; the blanks that are amiss, as they are typed."""
    hint = error.hint.strip()
    if not hint:
        return ""
    if error.fault in _BOUNDS:
        unit = next((unit for end, unit in _UNITS.items() if error.place.endswith(end)), "")
        return f" ({hint.replace('.', ',')}{unit})"
    if error.fault == FormFault.BLANKS:
        return " " + ", ".join(
            f"{{{blank}}}" if blank.isidentifier() else blank for blank in hint.split(", ")
        )
    return error.hint
