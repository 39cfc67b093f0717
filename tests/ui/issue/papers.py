"""Signed texts as files, and sheets opened on them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.demo.documents import DraftText
from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.demo.draft_pdf import draft_pdf
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from tests import make

if TYPE_CHECKING:
    from tests.make import Office

_BLOCK = (
    "Nơi nhận:",
    "- Sở Thử Nghiệm: bản số 01;",
    "- Công an tỉnh Mẫu: bản số 02;",
    "- Lưu: VT, bản số 03 và 04.",
)


@cache
def text_file(kind: str, more: tuple[str, ...] = ()) -> bytes:
    """A signed text of one page, "docx" or "pdf"; `more` are further lines under nơi nhận."""
    return _text(kind, (*_BLOCK, *more))


@cache
def text_to(kind: str, names: tuple[str, ...]) -> bytes:
    """The same text sent to these, a copy each; two more copies are kept."""
    sent = (f"- {name}: bản số {number:02};" for number, name in enumerate(names, start=1))
    kept = f"- Lưu: VT, bản số {len(names) + 1:02} và {len(names) + 2:02}."
    return _text(kind, ("Nơi nhận:", *sent, kept))


def _text(kind: str, block: tuple[str, ...]) -> bytes:
    text = DraftText(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number="Số:      /BC-SMM",
        day="Mẫu Sơn, ngày      tháng      năm 2025",
        type_name="Báo cáo",
        title="về tình hình mẫu",
        body=("Nội dung bịa đặt để thử.", "Không có gì là thật."),
        block=list(block),
        post="GIÁM ĐỐC",
        signer="Trần Văn Giám",
    )
    return draft_docx(text) if kind == "docx" else draft_pdf(text)


def choose(office: Office, **values: str) -> None:
    """Choose settings of the office."""
    for key, value in values.items():
        request = SettingRequest(
            request_id=make.request_id(), day=office.day, body=office.body, key=key, value=value
        )
        office.desk.do(choose_setting, request)
