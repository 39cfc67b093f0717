"""Invented facts that samples of the forms show: no office's, no secret. No Qt here."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm, CopyPaperFacts
from bmnn_desk.domain.determination_paper import DeterminationFacts
from bmnn_desk.domain.papers import NumberedRecipient, RecipientsFacts
from bmnn_desk.domain.provision_paper import AskerKind, ProvisionRequestFacts
from bmnn_desk.domain.registers import ENTRIES, CoverFacts, PaperSigner
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_forms import SecretForm
from bmnn_desk.papers.register_book import RegisterBook

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.law.regime import Regime

_PARENT, _AGENCY, _TOWN = "CƠ QUAN CẤP TRÊN (MẪU)", "CƠ QUAN MẪU", "Địa danh mẫu"
_DRAFTER, _SIGNER, _OFFICE = "Nguyễn Văn Mẫu", "Trần Thị Thử", "Đơn vị mẫu"
_POST, _CODE = "Chức vụ mẫu", "MẪU-0000"
_RECIPIENTS = ("Cơ quan nhận thứ nhất", "Cơ quan nhận thứ hai")
_TITLE = "Báo cáo về việc thử mẫu, không có nội dung mật"
_TEXTS = {
    "reference": "01/BC-MAU",
    "title": _TITLE,
    "signer": _SIGNER,
    "keeping_unit": _OFFICE,
    "sender": "Cơ quan gửi mẫu",
    "arrival_number": "01",
    "recipient": _RECIPIENTS[0],
    "form": "Sao y bản chính",
    "permitted_by": f"{_POST} {_SIGNER}",
    "executor": _DRAFTER,
    "origin": "Đi",
    "kept_at": _OFFICE,
}
_THING = "Vật mẫu để thử mẫu giấy, không chứa bí mật"
_LINES = 3


def sample_book(regime: Regime, form: RegisterForm) -> RegisterBook:
    """A volume with its cover, a few lines of invented documents, and its signatures.

    It bears no level mark: the place on its cover stays free.
    """
    cover = CoverFacts(
        parent=_PARENT,
        agency=_AGENCY,
        year=regime.since.year,
        since=regime.since,
        until=None,
        first_number=1,
        last_number=_LINES,
        volume=1,
    )
    return RegisterBook(
        form=form,
        level_words=regime.level_words,
        cover=cover,
        entries=tuple(_entry(form.key, ordinal, regime.since) for ordinal in range(1, _LINES + 1)),
        signers=tuple(
            PaperSigner(field=cell.field, position="", name=_SIGNER) for cell in form.signatures
        ),
        words=regime.sheets["book_pages"],
    )


def sample_determination(day: date) -> DeterminationFacts:
    """A proposal to determine the level of a thing."""
    return DeterminationFacts(
        parent=_PARENT,
        agency=_AGENCY,
        place=_TOWN,
        day=day,
        addressee=_POST,
        form=SecretForm.OBJECT,
        secret=_THING,
        unit=_OFFICE,
        drafter=_DRAFTER,
        drafter_position=_POST,
        level=SecrecyLevel.MAT,
        bases=(),
        sources=(),
        recipients=RecipientsFacts(
            recipients=(NumberedRecipient(name=_RECIPIENTS[0], numbers=(1,)),),
            archive=(NumberedRecipient(name=_OFFICE, numbers=(2,)),),
            copies=2,
            drafter=_DRAFTER,
            drafter_unit=_OFFICE,
            may_copy=False,
        ),
        term="",
        reason="Thử mẫu",
        paper_code=_CODE,
    )


def sample_provision(day: date) -> ProvisionRequestFacts:
    """A body's request to be provided with a secret."""
    return ProvisionRequestFacts(
        kind=AskerKind.BODY,
        parent=_PARENT,
        asker=_AGENCY,
        reference="01/CQM",
        place=_TOWN,
        day=day,
        addressee=_POST,
        representative=_SIGNER,
        nationality="",
        identity_number="",
        position=_POST,
        address=_TOWN,
        secret=_TITLE,
        purpose="Thử mẫu",
        paper_code=_CODE,
    )


def sample_copying(form: CopyForm, day: date) -> CopyPaperFacts:
    """A copying of an invented document."""
    return CopyPaperFacts(
        ordinal=1,
        day=day,
        form=form,
        reference="01/BC-MAU",
        document_day=day,
        type_name="Báo cáo",
        title="về việc thử mẫu, không có nội dung mật",
        level=SecrecyLevel.MAT,
        may_copy=True,
        position=_POST,
        permitter=_SIGNER,
        executor=_DRAFTER,
        place=_OFFICE,
        scans=False,
        extract="Đoạn trích để thử mẫu.",
        copies=tuple(enumerate(_RECIPIENTS, start=1)),
        parent=_PARENT,
        agency=_AGENCY,
        town=_TOWN,
        has_seal=True,
        code=_CODE,
    )


def _entry(key: str, ordinal: int, day: date) -> Entry:
    """A line of a register, by the types of its cells."""
    kind = ENTRIES[key]
    cells: dict[str, object] = {"ordinal": ordinal}
    for field in fields(kind):
        match str(field.type):
            case "int":
                value: object = len(_RECIPIENTS)
            case "date" | "date | None":
                value = day
            case "SecrecyLevel":
                value = SecrecyLevel.MAT
            case "tuple[str, ...]":
                value = _RECIPIENTS
            case _:
                value = _TEXTS.get(field.name, "")
        cells.setdefault(field.name, value)
    return kind(**cells)  # type: ignore[arg-type]
