"""A store of invented data to look round in: the demonstration's office and its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.issue import issue_document
from bmnn_desk.demo.office import new_request_id, set_up_office
from bmnn_desk.demo.sample import read_sample
from bmnn_desk.demo.waiting import leave_waiting
from bmnn_desk.services.open_book import BookRequest, open_book

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.vault import Vault


def fill_sample(vault: Vault, law: Law, worker: Worker, today: date) -> Desk:
    """Set the invented office up, issue its documents, leave some waiting, open this year's book.

    Raises:
        DeskError: the disk or the worker refuses.
    """
    sample = read_sample({})
    at = set_up_office(vault, law, sample, worker)
    for document in sample.documents:
        issue_document(at, sample, document)
    leave_waiting(at, sample)
    if today.year > sample.set_up.year:
        book = BookRequest(request_id=new_request_id(), day=today, body=at.body)
        at.desk.do(open_book, book)
    return at.desk
