"""A store on the disk with a signed text in it that bears the canary, and the text's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.documents import DraftText
from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.ui.issue.papers import choose
from tests.ui.offices import CHEAP, CODE, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hunt.leak_canary import Canary


def made_store(base: Path, store: Path, canary: Canary) -> tuple[make.Office, int]:
    """The office, its desk closed, and the text to be issued; the file lies below `in`."""
    folder = base / "in" / canary.file
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{canary.file}.docx").write_bytes(text_with(canary))
    vault = create_store(store, "van-thu", PASSPHRASE, CHEAP, recovery_code=CODE)
    office = make.office(vault, Law(forms_folder()))
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    sent = (Recipient(name=canary.recipient), Recipient(name="Công an tỉnh Mẫu"))
    item = make.signed(office, title=canary.title, recipients=sent).item
    office.desk.close()
    return office, item


def text_with(canary: Canary) -> bytes:
    """The signed text as a DOCX."""
    return draft_docx(
        DraftText(
            parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
            agency="SỞ MẪU MỰC",
            motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            number="Số:      /BC-SMM",
            day="Mẫu Sơn, ngày      tháng      năm 2025",
            type_name="Báo cáo",
            title=canary.title,
            body=(canary.body,),
            block=["Nơi nhận:", f"- {canary.recipient}: bản số 01;", "- Lưu: VT."],
            post="GIÁM ĐỐC",
            signer="Trần Văn Giám",
        )
    )
