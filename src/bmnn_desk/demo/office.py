"""Set up the invented office on a fresh desk."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import PostKind
from bmnn_desk.new_desk import found
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body

if TYPE_CHECKING:
    from bmnn_desk.demo.sample import Sample
    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOffice:
    """The desk with its numbers: body, people, danh mục entries, book; and its worker."""

    desk: Desk
    worker: Worker
    law: Law
    body: int
    head: int
    drafter: int
    items: tuple[int, ...]
    book: int


def new_request_id() -> str:
    """An id that no other request has; a retry would repeat it."""
    return secrets.token_hex(16)


def set_up_office(vault: Vault, law: Law, sample: Sample, worker: Worker) -> DemoOffice:
    """Do every act of setting up, on the sample's fixed days."""
    given, day = sample.office, sample.set_up
    founding = FoundingRequest(
        request_id=new_request_id(), day=day, person_name=given["clerk"], slot=vault.slot_id
    )
    desk = found(vault, law, founding)
    names = NameOnPapers(
        name=given["name"],
        parent=given["parent"],
        place=given["place"],
        letters=given["letters"],
        symbol_pattern=given["symbol_pattern"],
    )
    body = desk.do(
        set_up_body,
        BodyRequest(request_id=new_request_id(), day=day, code=given["code"], names=names),
    )
    unit = UnitRequest(
        request_id=new_request_id(),
        day=day,
        body=body,
        name=given["unit"],
        letters=given["unit_letters"],
    )
    desk.do(add_unit, unit)
    people = [
        desk.do(
            enrol_person,
            PersonRequest(
                request_id=new_request_id(), day=day, body=body, name=name, kind=kind, post=post
            ),
        )
        for name, kind, post in (
            (given["head"], PostKind.HEAD, given["head_post"]),
            (given["drafter"], PostKind.OTHER, given["drafter_post"]),
        )
    ]
    listed = SecretListRequest(
        request_id=new_request_id(), day=sample.listed, body=body, secret_list=sample.secret_list
    )
    book = BookRequest(request_id=new_request_id(), day=day, body=body, pack=given["book_pack"])
    return DemoOffice(
        desk=desk,
        worker=worker,
        law=law,
        body=body,
        head=people[0],
        drafter=people[1],
        items=desk.do(enter_secret_list, listed),
        book=desk.do(open_book, book),
    )
