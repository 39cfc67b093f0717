"""Invented texts on the disk, each with the approved slip that its TOML describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from tests import make
from tests.documents import documents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.documents import InventedDocument
    from tests.make import Office


def text(name: str) -> InventedDocument:
    """The invented document of that name."""
    return next(one for one in documents() if one.name == name)


def on_disk(document: InventedDocument, folder: Path) -> Path:
    """The document as a file in a folder."""
    path = folder / f"{document.name}.{document.kind}"
    path.write_bytes(document.data)
    return path


def approved_for(at: Office, document: InventedDocument) -> int:
    """An item whose approved slip is the one behind the document."""
    wanted = document.expected["approved"]
    person = PersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name=wanted["drafter"],
        kind=PostKind.OTHER,
        post="Chuyên viên",
    )
    drafter = at.desk.do(enrol_person, person)
    vt, *others = wanted["archive"]
    return make.approved(
        at,
        type_name=wanted["type_name"],
        type_code=wanted["type_code"],
        title=document.facts.get("title", "về việc mẫu"),
        unit=wanted["drafter_unit"] or "Văn phòng",
        drafter=drafter,
        bases=(at.bases[SecrecyLevel[wanted["level"]]],),
        recipients=tuple(_recipient(each) for each in wanted["recipients"]),
        copies=wanted["copies"],
        may_copy=wanted["may_copy"],
        archive=((CopyKind.ORIGINAL, vt), *((CopyKind.FILE, name) for name in others)),
    ).item


def _recipient(said: dict[str, Any]) -> Recipient:
    return Recipient(
        name=said["name"],
        copies=said["copies"],
        members=tuple(said.get("members", ())),
        is_group=said.get("is_group", False),
    )
