"""Sample facts for the journal's papers: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.journal_papers import AnchorSheetFacts, AuthorisationFacts
from bmnn_desk.domain.second_person import SecondAct


def anchor_facts(**changes: object) -> AnchorSheetFacts:
    made = AnchorSheetFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2026, 3, 31),
        book="",
        month=3,
        year=2026,
        seq=1284,
        mark="A1B2 C3D4 E5F6",
        key="7F3A 19C2 D0B4 88EE",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def authorisation_facts(**changes: object) -> AuthorisationFacts:
    made = AuthorisationFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2026, 3, 10),
        act=SecondAct.REOPEN_BOOK,
        object_kind="book",
        object_id=3,
        asked_by="Lê Thị Văn Thư",
        second="Trần Văn Giám",
        due=date(2026, 3, 15),
        code="7F3A-19C2",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
