"""The invented office stands on a fresh desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.office import new_request_id
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_facts

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.law.loader import Law


def test_its_book_is_open_on_form_14_and_empty(at: DemoOffice, law: Law) -> None:
    asked = VolumeAsked(body=at.body, book=at.book)
    (facts,) = at.desk.read(volume_facts, asked)

    assert facts.pack == "tt24-2020"
    assert law.pack(facts.pack).register("outgoing_register").number == "14"
    assert at.desk.read(outgoing_entries, asked) == ()


def test_request_ids_do_not_repeat() -> None:
    assert len({new_request_id() for _ in range(1000)}) == 1000
