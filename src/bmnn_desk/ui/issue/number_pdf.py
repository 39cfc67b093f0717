"""Number and day onto the signed sheet, or into the file (workflow 2.4). For the lane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.stands import A4_MM

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import ChosenFile, IssueMatter


def number_pdf(worker: Worker, matter: IssueMatter, number: int) -> bytes:
    """A page with number and day alone, where the signed text has its blanks for them.

    Where these cannot be read (`IssueMatter.number_places` is None) they stand where the form
    has them.

    Raises:
        NumberDoesNotFitError: the blank is too narrow.
    """
    pages = None if matter.file is None else matter.file.pages
    places = matter.number_places or matter.regime.number_layout.places
    page = A4_MM if pages is None else pages
    return worker.do(jobs.OVERPRINT_NUMBER, page, places, number, matter.day)


def filled(worker: Worker, matter: IssueMatter, number: int) -> ChosenFile | None:
    """The file with number and day in it, where the office fills them in and there is a file.

    The very same file comes back where it shows no blanks, or must not be altered (it is signed,
    under a password, closed by its owner): they are then written by hand.

    Raises:
        DeskError: they cannot be filled in, or another number stands there.
    """
    file = matter.file
    if file is None or file.facts is None or matter.settings.number_way is not NumberWay.FILLED:
        return file
    if file.plain is not None or "signed" in file.warnings:
        return file
    data = worker.do(jobs.FILL_NUMBER, file.data, file.facts, number, matter.day)
    return (
        file
        if data is None
        else replace(load_file(worker, data, file.name, file.opening), name=file.name)
    )
