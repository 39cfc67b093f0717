"""A store on the disk with a signed text in it that bears the canary, and the text's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.demo.documents import DraftText
from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.demo.draft_pdf import draft_pdf
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import create_store
from tests import incoming_desk, make
from tests.ui.issue.papers import choose
from tests.ui.offices import CHEAP, CODE, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.incoming import IncomingRequest
    from bmnn_desk.domain.proposal import ProposalRequest
    from tests.hunt.leak_canary import Canary


def bear_canary(canary: Canary) -> None:
    """From now on every document that a helper of the tests makes has the canary for its title."""
    proposal, incoming = make.proposal, incoming_desk.incoming

    def proposed(at: make.Office, **changes: Any) -> ProposalRequest:  # noqa: ANN401
        """A proposal of it."""
        return proposal(at, **{"title": canary.title, **changes})

    def came(at: make.Office, **changes: Any) -> IncomingRequest:  # noqa: ANN401
        """A paper of it that came."""
        return incoming(at, **{"title": canary.title, **changes})

    make.proposal, incoming_desk.incoming = proposed, came


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


def text_with(canary: Canary, kind: str = "docx") -> bytes:
    """The signed text as a "docx" or a "pdf"."""
    text = DraftText(
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
    return draft_docx(text) if kind == "docx" else draft_pdf(text)
